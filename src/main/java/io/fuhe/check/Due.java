package io.fuhe.check;

import io.fuhe.form.FormKind;
import io.fuhe.unit.Owed;

/**
 * A form that the roster asks for.
 *
 * @param project what its project is told by; null where any form of the kind will do
 */
public record Due(Owed owed, String project) {

  /** Whether a form is the one. */
  public boolean metBy(UnitForm form) {
    if (form.kind() != owed.kind()) {
      return false;
    }
    boolean cannotTell = form.project().isEmpty();
    return project == null || form.project().equals(project) || cannotTell;
  }

  /** What the form is for, beside the unit: its project, empty where it is for none. */
  public String title() {
    return owed.project() == null ? "" : owed.project();
  }

  public FormKind kind() {
    return owed.kind();
  }
}
