package io.fuhe.batch.years;

import io.fuhe.store.FormStore;
import java.util.List;

/** Whether forms fit into memory together, beside everything else that is there. */
final class RoomForForms {

  /** As many forms as these fit into any memory. */
  static final int FEW = 200;

  /** What a character of a stored form takes in memory, at most: places are objects. */
  private static final int BYTES_A_CHARACTER = 4;

  /** Several years are checked at once, and the database has its share. */
  private static final int PART_OF_MEMORY = 6;

  private final FormStore stored;
  private final long characters;

  /**
   * Room in some memory.
   *
   * @param memory in bytes
   */
  RoomForForms(FormStore stored, long memory) {
    this.stored = stored;
    this.characters = characters(memory);
  }

  /** For so many characters of stored forms there is room in some memory of bytes. */
  static long characters(long memory) {
    return memory / PART_OF_MEMORY / BYTES_A_CHARACTER;
  }

  /**
   * Looks whether forms fit, without reading them.
   *
   * @throws TooLargeYear when they do not
   */
  void check(List<String> forms) {
    if (forms.size() <= FEW) {
      return;
    }
    long needed = stored.characters(forms);
    if (needed > characters) {
      throw new TooLargeYear(forms.size(), needed);
    }
  }
}
