package io.fuhe.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fuhe.inbox.Presence.Change;
import io.fuhe.inbox.Presence.Known;
import io.fuhe.inbox.Presence.Met;
import io.fuhe.inbox.Presence.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stays, comes, moves and goes. */
class PresenceTest {

  private static final long NOW = 9;

  @Test
  void whatIsMetAgainStays() {
    Change change = after(List.of(there(1, "a", "A"), there(2, "b", "B")), met("a", "A"));

    assertThat(change.stayed()).containsExactly(1L);
    assertThat(change.came()).isEmpty();
    assertThat(change.gone()).containsExactly(2L);
  }

  @Test
  void aRenamedFileWasHandedInWhenItFirstWas() {
    Change change = after(List.of(there(1, "a", "A")), met("x/b", "A"));

    assertThat(change.gone()).containsExactly(1L);
    assertThat(change.came()).extracting(came -> came.presented().run()).containsExactly(1L);
  }

  @Test
  void aCopyBesideTheOriginalIsHandedInNow() {
    Change change = after(List.of(there(1, "a", "A")), met("a", "A"), met("b", "A"));

    assertThat(change.stayed()).containsExactly(1L);
    assertThat(change.came()).extracting(came -> came.presented().run()).containsExactly(NOW);
  }

  @Test
  void whatIsPutBackIsHandedInNow() {
    Change change = after(List.of(gone(1, "a", "A"), there(2, "b", "B")), met("a", "A"));

    assertThat(change.came()).extracting(came -> came.presented().run()).containsExactly(NOW);
  }

  @Test
  void severalThatAreBackKeepTheirOrderAndWhatIsNewIsTheLast() {
    Change change =
        after(
            List.of(gone(3, "b", "B"), gone(1, "a", "A"), gone(2, "c", "C")),
            met("a", "A"),
            met("b", "B"),
            met("d", "D"));

    assertThat(change.came())
        .extracting(came -> came.file().path(), came -> came.presented().rank())
        .containsExactly(tuple("a", 0), tuple("b", 1), tuple("d", 2));
  }

  @Test
  void whatNobodyTookAwayWasThereAllTheTime() {
    Change change =
        after(
            List.of(
                new Known(1, "a", "A", Seen.DOUBTFUL, new Presented(1, 0)),
                new Known(2, "b", "B", Seen.DOUBTFUL, new Presented(2, 0))),
            met("a", "A"),
            met("x/b", "B"));

    assertThat(change.stayed()).containsExactly(1L);
    assertThat(change.came()).extracting(came -> came.presented().run()).containsExactly(2L);
    assertThat(change.gone()).isEmpty();
  }

  @Test
  void whatWaitsIsNotGone() {
    Change change = new Presence(List.of(there(1, "a", "A"))).after(NOW, List.of(), List.of("a"));

    assertThat(change.gone()).isEmpty();
  }

  @Test
  void whatCouldNotBeOpenedForAWhileIsNotHandedInAgain() {
    Change change = after(List.of(gone(1, "a", "A"), there(5, "a", "")), met("a", "A"));

    assertThat(change.gone()).containsExactly(5L);
    assertThat(change.came()).extracting(came -> came.presented().run()).containsExactly(1L);
  }

  private static Change after(List<Known> known, Met... files) {
    return new Presence(known).after(NOW, List.of(files), List.of());
  }

  private static Met met(String path, String sha256) {
    return new Met(path, sha256);
  }

  private static Known there(long id, String path, String sha256) {
    return new Known(id, path, sha256, Seen.THERE, new Presented(id, 0));
  }

  private static Known gone(long id, String path, String sha256) {
    return new Known(id, path, sha256, Seen.GONE, new Presented(id, 0));
  }
}
