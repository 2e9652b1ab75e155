// How a syllable may be written: the first consonants, the rimes, and what each asks of the other.
// source: Quy định về chính tả tiếng Việt (QĐ 240/QĐ-BGDĐT 1984); Hoàng Phê (ed.), Từ điển tiếng Việt.

export const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

export const rimes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
    'ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang ' +
    'oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ' +
    'ôông ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uê uêch uênh uơ uy uya uych uynh uyt uyu uyên uyêt uc ui um un ung uôc ' +
    'uôi uôm uôn uông uôt up ut ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ym yn yt ynh ych'
  ).split(' '),
)

/** What Telex makes of letters typed twice or with w. */
export const telexLetters = [
  ['uow', 'ươ'],
  ['uwow', 'ươ'],
  ['aa', 'â'],
  ['aw', 'ă'],
  ['ee', 'ê'],
  ['oo', 'ô'],
  ['ow', 'ơ'],
  ['uw', 'ư'],
  ['dd', 'đ'],
] as const

/** Words of other languages that read like Telex. */
export const foreign = new Set('door floor poor boor moor rows bows tows vows hoof roof proof reef beef'.split(' '))

/** Words that nobody says twice on purpose. */
export const functionWords = new Set(
  'của và là các những được trong cho với tại về theo để một này đã sẽ bị do khi nếu thì mà như cũng'.split(' '),
)

/** Letters by what they ask of those beside them. */
export const letters = {
  vowel: /[aeiouyăâêôơư]/,
  vowels: /^[aeiouyăâêôơư]+/,
  afterGi: /^[aăâeêoôơuư]/,
  horned: /[êơ]/,
  hooded: /[ăâô]/,
  horn: 'ư',
  front: /^[eêiy]/,
  frontOpen: /^[eê]/,
} as const
