package io.fuhe.batch.years;

import io.fuhe.batch.years.StoredYears.Due;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.UnitYear;
import io.fuhe.form.Form;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.store.FormStore;
import java.util.List;
import java.util.Map;
import org.apache.commons.collections4.ListUtils;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Hands out units' years that are to be checked, and their forms one year at a time. */
public class YearsToCheck implements ItemReader<Due> {

  private final StoredYears plan;
  private final FormStore stored;
  private final RoomForForms room;
  private final Mappings mappings;
  private final StoredYears.DueOnes due;

  /** Makes one of several equal shares. */
  public YearsToCheck(
      StoredYears plan, FormStore stored, Mappings mappings, int share, int shares) {
    this.plan = plan;
    this.stored = stored;
    this.room = new RoomForForms(stored, Runtime.getRuntime().maxMemory());
    this.mappings = mappings;
    this.due = plan.due(share, shares);
  }

  @Override
  public Due read() {
    return due.next();
  }

  /**
   * The forms of a unit's year.
   *
   * @throws TooLargeYear when they do not fit into memory
   */
  public UnitYear formsOf(Due year) {
    List<String> ids = ListUtils.union(year.forms(), year.before());
    room.check(ids);
    Map<String, Form> forms = stored.forms(ids);
    return plan.years()
        .of(
            year.unit(),
            year.fiscalYear(),
            checked(year.forms(), forms),
            checked(year.before(), forms))
        .among(year.echoes())
        .arriving(year.arrivals());
  }

  private List<CheckedForm> checked(List<String> ids, Map<String, Form> forms) {
    return ids.stream()
        .map(forms::get)
        .map(form -> new CheckedForm(form, mappings.policy(form.mapping())))
        .toList();
  }
}
