/** A syllable of Vietnamese without its marks; what is none is an abbreviation or a foreign word. */
export const syllable =
  /^(?:ch|gh|gi|kh|ngh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu|ua|au|uoc)(?:ch|c|m|ng|nh|n|p|t)?$/u
/** Words before a Roman number that would else be read as a syllable (XI, VI). */
export const romanAfter = /^(?:khóa|khoá|thứ|chương|mục|phần|hạng|quý|loại|bậc|lục|đợt|cấp|kỳ|họp)$/iu
