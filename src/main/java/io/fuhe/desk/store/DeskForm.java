package io.fuhe.desk.store;

import io.fuhe.form.CorrectedForm;
import io.fuhe.form.Form;
import io.fuhe.store.MadeCorrection;
import java.util.List;

/**
 * A stored form as the desk shows it.
 *
 * @param sha256 of the content that holds it
 * @param path of the file
 * @param stands whether it counts
 * @param supersededBy the form that took its place, or null
 * @param form with all that was put right, what the next run is yet to judge too
 * @param asRead before anybody put anything right
 * @param corrections the first first
 * @param waiting whether a run has yet to judge corrections
 */
public record DeskForm(
    String sha256,
    String path,
    boolean stands,
    String supersededBy,
    CorrectedForm form,
    Form asRead,
    List<MadeCorrection> corrections,
    boolean waiting) {

  public DeskForm {
    corrections = List.copyOf(corrections);
  }

  public String id() {
    return asRead.id();
  }

  /** The version of the last correction; 0 for none. */
  public int version() {
    return corrections.isEmpty() ? 0 : corrections.get(corrections.size() - 1).version();
  }

  /** The corrections of one value, the first first. */
  public List<MadeCorrection> correctionsOf(String path) {
    return corrections.stream().filter(each -> each.correction().path().equals(path)).toList();
  }
}
