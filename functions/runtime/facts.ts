/** Messages of the log that something watches for. */
export const mailRefused = 'a mail was refused'
