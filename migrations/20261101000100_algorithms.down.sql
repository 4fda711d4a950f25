DROP TABLE algorithms;
