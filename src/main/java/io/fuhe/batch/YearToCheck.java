package io.fuhe.batch;

import io.fuhe.batch.YearsPlan.Due;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.UnitYear;
import io.fuhe.form.Form;
import io.fuhe.mapping.Mappings;
import io.fuhe.store.FormStore;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemReader;

/** A unit's year that is to be checked, with its forms. */
record YearToCheck(Due due, UnitYear forms) {

  /** Those of one of several equal shares; the forms are fetched one year at a time. */
  static ItemReader<YearToCheck> share(
      YearsPlan plan, FormStore stored, Mappings mappings, int share, int shares) {
    Share<Due> due = new Share<>(plan.due(share, shares));
    return () -> {
      Due next = due.read();
      return next == null ? null : fetched(next, plan, stored, mappings);
    };
  }

  private static YearToCheck fetched(Due due, YearsPlan plan, FormStore stored, Mappings mappings) {
    return new YearToCheck(
        due,
        plan.years()
            .of(
                due.unit(),
                due.fiscalYear(),
                forms(due.forms(), stored, mappings),
                forms(due.before(), stored, mappings)));
  }

  private static List<CheckedForm> forms(List<String> ids, FormStore stored, Mappings mappings) {
    return ids.stream()
        .map(
            id -> {
              Form form = stored.form(id);
              return new CheckedForm(form, mappings.policy(form.mapping()));
            })
        .toList();
  }
}
