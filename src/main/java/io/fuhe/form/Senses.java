package io.fuhe.form;

/**
 * What names and labels of indicators mean for how they are judged; the words are the mapping's.
 *
 * @param openDirection names of which less is better, or may be: 变动率, 投诉, 结余
 * @param mustNotBe names that say what must not be: 无…, 零…, 不发生…
 * @param process level-1 labels of rows about how a project was run, which need no target: 决策, 过程
 */
public record Senses(WordList openDirection, WordList mustNotBe, WordList process) {

  /** No word means anything in particular. */
  public static final Senses NONE = new Senses(WordList.NONE, WordList.NONE, WordList.NONE);
}
