/**
 * Whether a verb says that a project has been won: brought in, signed or landed, with or without 累计 before it. What is
 * only being talked about or about to be signed has not been won.
 */
export const isRecruitment = (verb: string | undefined): boolean =>
  verb !== undefined && /引进|引入|招引|签约|落地/.test(verb) && !/即将|将要|拟|在谈|意向/.test(verb);
