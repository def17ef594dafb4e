package io.fuhe.unit;

import java.util.regex.Pattern;

/** A level of administration that a unit's name may begin with, the highest first. */
public enum Level {
  PROVINCE("(?:省|自治区)"),
  CITY("(?:自治州|市)"),
  /** 社区, 园区 and the like are no districts, though they end like one. */
  DISTRICT("(?:(?<![社小校园片库矿林景厂营辖])区|县|市|旗)");

  /** No name of a place has one of these words inside; they begin what the unit is. */
  private static final String NAME = "[\\p{IsHan}&&[^街镇乡村局院校所处部厅]]{2,14}?";

  private final Pattern pattern;

  Level(String endings) {
    this.pattern = Pattern.compile(NAME + endings);
  }

  Pattern pattern() {
    return pattern;
  }
}
