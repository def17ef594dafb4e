package io.fuhe.document.word;

import org.apache.poi.hwpf.model.FFData;
import org.apache.poi.hwpf.model.NilPICFAndBinData;
import org.apache.poi.util.LittleEndian;

/**
 * A choice in a form of a .doc. The library reads its settings but not what it is set to: that
 * stands in the bits behind the version ([MS-DOC] 2.9.78, FFData).
 */
final class DocFormField {

  private static final int BITS_AT = 4;
  private static final int KIND_MASK = 0x3;
  private static final int CHECK_BOX = 1;
  private static final int DROP_DOWN = 2;
  private static final int RESULT_SHIFT = 2;
  private static final int RESULT_MASK = 0x1F;

  /** Says that nobody changed what the form had from the first. */
  private static final int UNCHANGED = 25;

  private DocFormField() {}

  /**
   * What the field shows whose settings stand at an offset of the data stream.
   *
   * @return null where they are of no choice, or cannot be read
   */
  static String shown(byte[] data, int offset) {
    if (data == null || offset < 0 || offset >= data.length) {
      return null;
    }
    try {
      byte[] settings = new NilPICFAndBinData(data, offset).getBinData();
      FFData field = new FFData(settings, 0);
      int bits = LittleEndian.getUShort(settings, BITS_AT);
      int result = bits >> RESULT_SHIFT & RESULT_MASK;
      int set = result == UNCHANGED ? field.getDefaultDropDownItemIndex() : result;
      return switch (bits & KIND_MASK) {
        case CHECK_BOX -> FormField.box(set != 0);
        case DROP_DOWN -> set < field.getDropList().length ? field.getDropList()[set] : null;
        default -> null;
      };
    } catch (RuntimeException e) {
      // Settings that cannot be read leave the field to its result, as before.
      return null;
    }
  }
}
