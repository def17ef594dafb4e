package io.fuhe.store;

import io.fuhe.form.Form;
import io.fuhe.form.Text;
import io.fuhe.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts in the forms of a content that was read, with a few statements for all of them. */
final class NewForms {

  /** Changes with the shape that forms are written in; what is new is empty in older ones. */
  private static final int SCHEMA_VERSION = 1;

  private final JdbcClient db;
  private final String sha256;
  private final String judge;

  /**
   * Begins without any.
   *
   * @param judge the version of what judged them
   */
  NewForms(JdbcClient db, String sha256, String judge) {
    this.db = db;
    this.sha256 = sha256;
    this.judge = judge;
  }

  /**
   * Puts them in.
   *
   * @param first the place of the first one in the content
   */
  void put(int first, List<NewForm> forms) {
    List<List<Object>> heads = new ArrayList<>();
    for (NewForm each : forms) {
      heads.add(head(each.form(), first + heads.size()));
    }
    new Rows(
            db,
            "form",
            "id",
            "sha256",
            "ordinal",
            "schema_version",
            "judge",
            "kind",
            "unit",
            "unit_ref",
            "project",
            "fiscal_year")
        .put(heads);
    new Rows(db, "form_text", "form_id", "content")
        .put(
            forms.stream()
                .map(each -> List.<Object>of(each.form().id(), Json.write(each.form())))
                .toList());
    FoundAnomalies.put(
        db,
        forms.stream()
            .flatMap(each -> FoundAnomalies.rows(each.form().id(), each.anomalies()))
            .toList());
    new Rows(db, "seen_cell", "form_id", "place", "png")
        .put(forms.stream().flatMap(NewForms::pictures).toList());
    new MarkStore(db).add(forms);
    UnitNameStore names = new UnitNameStore(db);
    forms.stream()
        .map(each -> shortened(each.form().heading().unit()))
        .filter(Objects::nonNull)
        .distinct()
        .forEach(names::add);
    new Touched(db).content(sha256);
  }

  private static Stream<List<Object>> pictures(NewForm of) {
    return of.seen().entrySet().stream()
        .map(cell -> List.of(of.form().id(), cell.getKey(), cell.getValue()));
  }

  private List<Object> head(Form form, int ordinal) {
    String unit = shortened(form.heading().unit());
    return Arrays.asList(
        form.id(),
        sha256,
        ordinal,
        SCHEMA_VERSION,
        judge,
        form.kind().name(),
        unit,
        UnitNameStore.ref(unit),
        shortened(form.heading().project()),
        form.heading().fiscalYear());
  }

  private static String shortened(Text text) {
    return text == null ? null : ColumnText.of(text.value());
  }
}
