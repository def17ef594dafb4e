package io.fuhe.batch.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages come in their order, one ahead of what is asked for. */
class FetchedAheadTest {

  private final List<Integer> fetched = Collections.synchronizedList(new ArrayList<>());

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 9})
  void allComesInOrder(int pages) {
    try (Stream<String> all = FetchedAhead.of(numbers(pages), this::page)) {
      assertThat(all)
          .containsExactlyElementsOf(
              numbers(pages).stream().flatMap(page -> page(page).stream()).toList());
    }
  }

  @Test
  void noMoreThanAPageIsFetchedAhead() {
    try (Stream<String> all = FetchedAhead.of(numbers(9), this::page)) {
      Iterator<String> each = all.iterator();
      each.next();
      each.next();
    }
    assertThat(fetched).hasSizeBetween(1, 3).startsWith(0);
  }

  @Test
  void whatAFetchThrowsIsThrownToWhoeverAsks() {
    List<String> before = new ArrayList<>();
    try (Stream<String> all = FetchedAhead.of(List.of(0, 1, -1, 2), this::page)) {
      assertThatThrownBy(() -> all.forEach(before::add)).isInstanceOf(ArithmeticException.class);
    }
    assertThat(before).containsExactly("0a", "0b", "1a", "1b");
    assertThat(fetched).doesNotContain(2);
  }

  @Test
  void anErrorIsThrownAsItIs() {
    try (Stream<String> all =
        FetchedAhead.of(
            numbers(2),
            page -> {
              throw new OutOfMemoryError("too much");
            })) {
      assertThatThrownBy(all::toList).isInstanceOf(OutOfMemoryError.class);
    }
  }

  private static List<Integer> numbers(int pages) {
    return IntStream.range(0, pages).boxed().toList();
  }

  private List<String> page(int page) {
    if (page < 0) {
      throw new ArithmeticException();
    }
    fetched.add(page);
    return List.of(page + "a", page + "b");
  }
}
