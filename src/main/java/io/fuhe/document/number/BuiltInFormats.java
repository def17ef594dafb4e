package io.fuhe.document.number;

import java.util.HashMap;
import java.util.Map;

/**
 * The format codes that have only a number, as they are in Chinese (ECMA-376, 18.8.30, language
 * zh-cn).
 */
final class BuiltInFormats {

  private static final Map<Integer, String> CHINESE = new HashMap<>();

  static {
    String month = "yyyy\"年\"m\"月\"";
    String day = "m\"月\"d\"日\"";
    String noon = "上午/下午h\"时\"mm\"分\"";
    for (int id : new int[] {27, 36, 50, 52, 57}) {
      CHINESE.put(id, month);
    }
    for (int id : new int[] {28, 29, 51, 53, 54, 58}) {
      CHINESE.put(id, day);
    }
    CHINESE.put(14, "yyyy/m/d");
    CHINESE.put(22, "yyyy/m/d h:mm");
    CHINESE.put(30, "m-d-yy");
    CHINESE.put(31, month + "d\"日\"");
    CHINESE.put(32, "h\"时\"mm\"分\"");
    CHINESE.put(33, "h\"时\"mm\"分\"ss\"秒\"");
    CHINESE.put(34, noon);
    CHINESE.put(35, noon + "ss\"秒\"");
    CHINESE.put(55, noon);
    CHINESE.put(56, noon + "ss\"秒\"");
  }

  private BuiltInFormats() {}

  /** The code of a format that the language decides; null for any other. */
  static String code(int id) {
    return CHINESE.get(id);
  }
}
