package io.fuhe.document.word;

import java.util.Locale;

/** How an automatic number is printed. */
enum NumberFormat {
  DECIMAL,
  CHINESE,
  CIRCLED,
  UPPER_LETTER,
  LOWER_LETTER,
  UPPER_ROMAN,
  LOWER_ROMAN,
  BULLET;

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final int CIRCLES = 20;
  private static final int LETTERS = 26;
  private static final int[] ROMAN_VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

  /** The format by its name in a .docx; decimal numbers for one that is not known. */
  static NumberFormat of(String name) {
    return switch (name == null ? "" : name) {
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "ideographDigital",
          "japaneseDigitalTenThousand" ->
          CHINESE;
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
      case "upperLetter" -> UPPER_LETTER;
      case "lowerLetter" -> LOWER_LETTER;
      case "upperRoman" -> UPPER_ROMAN;
      case "lowerRoman" -> LOWER_ROMAN;
      case "bullet", "none" -> BULLET;
      default -> DECIMAL;
    };
  }

  /** The format by its code in a .doc; decimal numbers for one that is not known. */
  static NumberFormat of(int code) {
    return switch (code) {
      case 1 -> UPPER_ROMAN;
      case 2 -> LOWER_ROMAN;
      case 3 -> UPPER_LETTER;
      case 4 -> LOWER_LETTER;
      case 10, 11, 33, 34, 35, 37, 39 -> CHINESE;
      case 18, 28, 36 -> CIRCLED;
      case 23, 255 -> BULLET;
      default -> DECIMAL;
    };
  }

  /** A number in this format; in digits where the format does not reach that far. */
  String print(int number) {
    return switch (this) {
      case CHINESE -> number < 100 ? chinese(number) : Integer.toString(number);
      case CIRCLED ->
          number >= 1 && number <= CIRCLES
              ? Character.toString('①' + number - 1)
              : Integer.toString(number);
      case UPPER_LETTER -> letter(number);
      case LOWER_LETTER -> letter(number).toLowerCase(Locale.ROOT);
      case UPPER_ROMAN -> roman(number);
      case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
      case BULLET -> "";
      case DECIMAL -> Integer.toString(number);
    };
  }

  private static String chinese(int number) {
    if (number < 10) {
      return DIGITS.substring(number, number + 1);
    }
    String tens = number < 20 ? "" : chinese(number / 10);
    return tens + "十" + (number % 10 == 0 ? "" : chinese(number % 10));
  }

  private static String letter(int number) {
    return number < 1 || number > LETTERS
        ? Integer.toString(number)
        : Character.toString('A' + number - 1);
  }

  private static String roman(int number) {
    if (number < 1 || number >= 400) {
      return Integer.toString(number);
    }
    StringBuilder printed = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        printed.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return printed.toString();
  }
}
