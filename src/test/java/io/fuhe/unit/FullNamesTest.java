package io.fuhe.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class FullNamesTest {

  /**
   * As it is said: the one that extends it and is extended by none; itself where that is not one.
   */
  private static UnitName asSaid(UnitName name, Set<UnitName> seen) {
    List<UnitName> fullest =
        seen.stream()
            .filter(each -> isExtended(name, each))
            .filter(each -> seen.stream().noneMatch(other -> isExtended(each, other)))
            .toList();
    return fullest.size() == 1 ? fullest.get(0) : name;
  }

  /** Whether a name is another one with a place more, none of them another one. */
  private static boolean isExtended(UnitName name, UnitName by) {
    return by.core().equals(name.core())
        && by.places().size() > name.places().size()
        && by.places().entrySet().containsAll(name.places().entrySet());
  }

  @RepeatedTest(20)
  void theFullestNameIsTheOneThatNoOtherExtends(RepetitionInfo which) {
    Random random = new Random(which.getCurrentRepetition());
    List<UnitName> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Map<Level, String> places = new EnumMap<>(Level.class);
      for (Level level : Level.values()) {
        if (random.nextInt(3) == 0) {
          places.put(level, level.name() + random.nextInt(3));
        }
      }
      all.add(new UnitName(random.nextInt(3) == 0 ? "甲街道" : "乙街道", places));
    }
    List<UnitName> seen = all.subList(0, 5 + random.nextInt(30));
    FullNames names = new FullNames(seen);

    assertThat(all)
        .allSatisfy(
            name -> assertThat(names.of(name)).isEqualTo(asSaid(name, new LinkedHashSet<>(seen))));
  }
}
