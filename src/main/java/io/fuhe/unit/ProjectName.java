package io.fuhe.unit;

import java.util.regex.Pattern;

/** How the name of a project is compared. */
public final class ProjectName {

  private static final String PROJECT = "项目";
  private static final int TELLING = 2;

  private ProjectName() {}

  /**
   * The name without spaces and quotes, without the fiscal year before it and the word 项目 after it.
   * Another year before it stays: what was begun in 2019 and in 2020 are two projects of 2020.
   *
   * @param fiscalYear the year of the form that prints the name, or null
   */
  public static String key(String printed, Integer fiscalYear) {
    String name = Folding.fold(printed);
    if (fiscalYear != null) {
      name = Pattern.compile("^" + fiscalYear + "年度?").matcher(name).replaceFirst("");
    }
    return name.endsWith(PROJECT) && name.length() >= PROJECT.length() + TELLING
        ? name.substring(0, name.length() - PROJECT.length())
        : name;
  }
}
