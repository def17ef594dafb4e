package io.fuhe.document.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Repeatable;
import java.util.BitSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HiddenLinesTest {

  @Property(seed = Repeatable.SEED)
  void linesThatAreSeenAreCountedAsIfTheOthersWereNotThere(
      @ForAll Set<@IntRange(max = 60) Integer> hidden) {
    BitSet bits = new BitSet();
    hidden.forEach(bits::set);
    HiddenLines lines = new HiddenLines(bits);
    int seen = 0;
    for (int line = 0; line < 80; line++) {
      assertThat(lines.seenBefore(line)).isEqualTo(seen);
      assertThat(lines.hides(line)).isEqualTo(bits.get(line));
      if (!bits.get(line)) {
        assertThat(lines.origin(seen)).isEqualTo(line);
        seen++;
      }
    }
  }
}
