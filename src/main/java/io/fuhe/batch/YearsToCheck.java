package io.fuhe.batch;

import io.fuhe.batch.YearsPlan.Due;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.UnitYear;
import io.fuhe.form.Form;
import io.fuhe.mapping.Mappings;
import io.fuhe.store.FormStore;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Hands out units' years that are to be checked; the forms are fetched one year at a time. */
class YearsToCheck implements ItemReader<YearsToCheck.Year> {

  private final YearsPlan plan;
  private final FormStore stored;
  private final Mappings mappings;
  private final Share<Due> due;

  /** Makes one of several equal shares. */
  YearsToCheck(YearsPlan plan, FormStore stored, Mappings mappings, int share, int shares) {
    this.plan = plan;
    this.stored = stored;
    this.mappings = mappings;
    this.due = new Share<>(plan.due(share, shares));
  }

  /** A unit's year and its forms. */
  record Year(Due due, UnitYear forms) {}

  @Override
  public Year read() {
    Due next = due.read();
    return next == null
        ? null
        : new Year(
            next,
            plan.years()
                .of(next.unit(), next.fiscalYear(), forms(next.forms()), forms(next.before())));
  }

  private List<CheckedForm> forms(List<String> ids) {
    return ids.stream()
        .map(
            id -> {
              Form form = stored.form(id);
              return new CheckedForm(form, mappings.policy(form.mapping()));
            })
        .toList();
  }
}
