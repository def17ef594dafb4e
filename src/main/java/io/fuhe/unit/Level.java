package io.fuhe.unit;

import java.util.regex.Pattern;

/** A level of administration that a unit's name may begin with, the highest first. */
public enum Level {
  PROVINCE("(?:省|自治区)"),
  CITY("(?:自治州|市)"),
  /** 社区, 园区 and the like are no districts, though they end like one. */
  DISTRICT("(?:(?<![社小校园片库矿林景厂营辖])区|县|市|旗)");

  /** These words end a place or begin what the unit is; 镇江, 新乡 and 景德镇 are places all the same. */
  private static final String WORD = "[\\p{IsHan}\\p{Alnum}&&[^省区县旗街镇乡村局院校所处部厅]]";

  private static final String NAME =
      "(?:" + WORD + "{2,14}?|镇" + WORD + "{1,13}?|" + WORD + "{1,13}?乡|景德镇)";

  private final Pattern pattern;

  Level(String endings) {
    this.pattern = Pattern.compile(NAME + endings);
  }

  Pattern pattern() {
    return pattern;
  }
}
