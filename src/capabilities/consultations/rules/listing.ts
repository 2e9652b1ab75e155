/** Rows of a page of the public list. */
export const pageSize = 20
