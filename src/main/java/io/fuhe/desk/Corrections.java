package io.fuhe.desk;

import io.fuhe.desk.decision.Doubt;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.decision.Words;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.DeskForm;
import io.fuhe.desk.store.DeskForms;
import io.fuhe.form.CorrectedForm;
import io.fuhe.form.Correction;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Source;
import io.fuhe.form.Text;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts values right that were read wrongly, and has the form judged again. */
@Component
public final class Corrections {

  /** Why one is asked again whether a value is meant. */
  public static final String DOUBT = "desk.form.doubt";

  private static final String YEAR = "(19|20)\\d\\d";
  private static final String UNREAD = "unread[";

  private final DeskForms forms;
  private final DeskWork work;

  Corrections(DeskForms forms, DeskWork work) {
    this.forms = forms;
    this.work = work;
  }

  /**
   * A value as somebody says that the original has it.
   *
   * @param path of the value in the form
   * @param value empty where the original says nothing
   * @param reason why it is put right
   * @param seen the version of the form's last correction that was seen
   * @param sure whether a value that looks like a slip is meant
   */
  public record Wanted(String path, String value, String reason, int seen, boolean sure) {

    public Wanted {
      value = Words.of(value);
      reason = Words.of(reason);
    }
  }

  /** What was read at a path; empty where nothing is read that can be put right. */
  public static Optional<Text> read(DeskForm form, String path) {
    if (path.equals(CorrectedForm.YEAR)) {
      return Optional.of(new Text(year(form.asRead().heading().fiscalYear()), (Source) null));
    }
    return path.startsWith(UNREAD)
        ? Optional.empty()
        : Optional.ofNullable(FormPlaces.values(form.asRead()).get(path));
  }

  /** What holds at a path, with all that was put right. */
  public static String now(DeskForm form, String path) {
    return path.equals(CorrectedForm.YEAR)
        ? year(form.form().form().heading().fiscalYear())
        : FormPlaces.values(form.form().form()).get(path).value();
  }

  /**
   * Puts a value right.
   *
   * @param read what was read there
   * @return whether a run judges the form again at once; where one is under way the next does
   * @throws Unfit when the value is not taken
   */
  public boolean put(Actor actor, DeskForm form, Text read, Wanted wanted) {
    check(form, read, wanted);
    Correction correction =
        new Correction(wanted.path(), read.source(), read.value(), wanted.value());
    if (!forms.correct(actor, form, wanted.seen(), correction, wanted.reason())) {
      throw new Unfit("desk.form.correctedSince");
    }
    return work.start();
  }

  private static void check(DeskForm form, Text read, Wanted wanted) {
    String value = wanted.value();
    require(!wanted.reason().isEmpty(), "desk.form.noReason");
    if (wanted.path().equals(CorrectedForm.YEAR)) {
      require(value.matches(YEAR), "desk.form.noYear");
    } else if (CorrectedForm.isFigure(form.asRead(), wanted.path())) {
      require(value.isEmpty() || PrintedNumber.parse(value).isPresent(), "desk.form.noNumber");
    }
    require(!value.equals(now(form, wanted.path())), "desk.form.same");
    boolean takenBack = value.equals(read.value());
    require(wanted.sure() || takenBack || !Doubt.isIn(read.value(), value), DOUBT);
  }

  private static void require(boolean fulfilled, String otherwise) {
    if (!fulfilled) {
      throw new Unfit(otherwise);
    }
  }

  private static String year(Integer year) {
    return year == null ? "" : year.toString();
  }
}
