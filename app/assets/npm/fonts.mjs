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
  'archivo-black': 'archivo-black/400Regular/ArchivoBlack_400Regular',
  creepster: 'creepster/400Regular/Creepster_400Regular',
  oswald: 'oswald/700Bold/Oswald_700Bold',
  'permanent-marker': 'permanent-marker/400Regular/PermanentMarker_400Regular',
  'playfair-black': 'playfair-display/900Black/PlayfairDisplay_900Black',
  'press-start-2p': 'press-start-2p/400Regular/PressStart2P_400Regular',
  'russo-one': 'russo-one/400Regular/RussoOne_400Regular',
  'titan-one': 'titan-one/400Regular/TitanOne_400Regular',
  'fira-condensed-black': 'fira-sans-extra-condensed/900Black/FiraSansExtraCondensed_900Black',
  'rubik-black': 'rubik/900Black/Rubik_900Black',
  'reggae-one': 'reggae-one/400Regular/ReggaeOne_400Regular',
  'kanit-black': 'kanit/900Black/Kanit_900Black',
  teko: 'teko/700Bold/Teko_700Bold',
  'baloo-2': 'baloo-2/800ExtraBold/Baloo2_800ExtraBold',
  lalezar: 'lalezar/Lalezar_400Regular',
  'vazirmatn-black': 'vazirmatn/900Black/Vazirmatn_900Black',
  'dela-gothic-one': 'dela-gothic-one/400Regular/DelaGothicOne_400Regular',
  'black-han-sans': 'black-han-sans/400Regular/BlackHanSans_400Regular',
  'noto-sans-black': 'noto-sans/900Black/NotoSans_900Black',
  'noto-sans-bengali': 'noto-sans-bengali/900Black/NotoSansBengali_900Black',
  'noto-sans-tamil': 'noto-sans-tamil/900Black/NotoSansTamil_900Black',
  'noto-sans-telugu': 'noto-sans-telugu/900Black/NotoSansTelugu_900Black',
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
