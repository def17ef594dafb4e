package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Sense;
import io.fuhe.form.Text;
import java.util.Objects;

/** A form as one of its unit's year. */
public final class UnitForm {

  private final CheckedForm checked;
  private final String project;
  private final String content;
  private PlaceIndex places;
  private Doubt doubt;
  private FieldWords words;

  /**
   * Makes a unit's form.
   *
   * @param project what its project is told by, empty where it is about none
   */
  public UnitForm(CheckedForm checked, String project) {
    this.checked = checked;
    this.project = project;
    this.content = FormContent.of(checked.form());
  }

  public CheckedForm checked() {
    return checked;
  }

  public Form form() {
    return checked.form();
  }

  public FormKind kind() {
    return form().kind();
  }

  /** What its project is told by, empty where it is about none. */
  public String project() {
    return project;
  }

  /** What to call its project, or the unit where it is about none. */
  public String title() {
    Text name = form().heading().project();
    Text unit = form().heading().unit();
    if (name != null && !name.blank()) {
      return name.value();
    }
    return unit == null ? "" : unit.value();
  }

  /** Whether both are owed once a year, and for the same thing. */
  public boolean isAbout(UnitForm other) {
    return kind() == other.kind() && Objects.equals(project, other.project);
  }

  /** Whether it is a declaration that was set anew in the year, beside the first one. */
  public boolean isSetAnew() {
    return kind() == FormKind.TARGET_DECLARATION
        && Words.say(
            form().heading().title(), checked.policy().senses().of(Sense.ADJUSTED_DECLARATION));
  }

  PlaceIndex places() {
    if (places == null) {
      places = new PlaceIndex(form());
    }
    return places;
  }

  /** Which parts of it were not understood. */
  Doubt doubt() {
    if (doubt == null) {
      doubt = new Doubt(form());
    }
    return doubt;
  }

  /** Whether rows of its indicators may be among what was not understood. */
  public boolean mayMissIndicators() {
    return doubt().mayMissRows("indicators");
  }

  FieldWords words() {
    if (words == null) {
      words = new FieldWords(form());
    }
    return words;
  }

  /** The same for a form that says the same in every field. */
  String content() {
    return content;
  }
}
