// The fonts of the pack: its name in the pack and the file it comes from.
import fs from 'node:fs';
import path from 'node:path';

// Display faces first, then the faces that stand in for scripts those lack.
const FONTS = {
  anton: 'anton/400Regular/Anton_400Regular',
  bangers: 'bangers/400Regular/Bangers_400Regular',
  'bebas-neue': 'bebas-neue/400Regular/BebasNeue_400Regular',
  'lilita-one': 'lilita-one/400Regular/LilitaOne_400Regular',
  'luckiest-guy': 'luckiest-guy/400Regular/LuckiestGuy_400Regular',
  'montserrat-black': 'montserrat/900Black/Montserrat_900Black',
  'poppins-black': 'poppins/900Black/Poppins_900Black',
  lalezar: 'lalezar/Lalezar_400Regular',
  'vazirmatn-black': 'vazirmatn/900Black/Vazirmatn_900Black',
  'dela-gothic-one': 'dela-gothic-one/400Regular/DelaGothicOne_400Regular',
  'black-han-sans': 'black-han-sans/400Regular/BlackHanSans_400Regular',
  'noto-sans-black': 'noto-sans/900Black/NotoSans_900Black',
  'noto-sans-devanagari': 'noto-sans-devanagari/900Black/NotoSansDevanagari_900Black',
  'noto-sans-hebrew': 'noto-sans-hebrew/900Black/NotoSansHebrew_900Black',
  'noto-sans-sc': 'noto-sans-sc/900Black/NotoSansSC_900Black',
  'noto-sans-thai': 'noto-sans-thai/900Black/NotoSansThai_900Black',
};

export const fontPackages = Object.values(FONTS).map((file) => `@expo-google-fonts/${file.split('/')[0]}`);

export function fontEntries(root) {
  return Object.entries(FONTS).map(([family, file]) => ({
    name: `fonts/${family}.ttf`,
    data: fs.readFileSync(path.join(root, 'node_modules/@expo-google-fonts', `${file}.ttf`)),
  }));
}
