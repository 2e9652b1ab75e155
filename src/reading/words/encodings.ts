/** Letters of TCVN3 and VNI text read as Latin-1 inside words, which Vietnamese in Unicode never has. */
export const legacyLetters = /(?<=[a-zA-Z])[¸µ¶·¹¨»¾¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖ«±°²³´¬ßØøöïäëûüõù](?=[a-zA-Z\s,.]|$)/gu
export const vietnameseLetters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu
