package io.fuhe.mapping.table;

import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Amounts side by side whose headings name different units: 预算数（万元） | 执行数（元）. Nothing says by how
 * much they differ until someone has looked at them.
 */
final class MixedUnits {

  private final Pattern said;

  MixedUnits(Vocabulary words) {
    this.said = Pattern.compile("\\((?:单位:)?(" + String.join("|", words.moneyUnits()) + ")\\)");
  }

  /** Whether headings name more than one unit of money. */
  boolean in(Stream<String> headings) {
    return headings.flatMap(this::unit).distinct().count() > 1;
  }

  private Stream<String> unit(String heading) {
    Matcher m = said.matcher(Wording.fold(heading));
    return m.find() ? Stream.of(m.group(1)) : Stream.empty();
  }
}
