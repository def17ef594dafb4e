package io.fuhe.check;

import io.fuhe.form.Field;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.FormFields;
import io.fuhe.form.Text;
import java.util.List;
import java.util.Set;

/** All that a form says, without where it says it: the same for a workbook and a print of it. */
final class FormContent {

  /**
   * How the unit is spelled, what the form is called, when it was filled in and how it was read say
   * nothing new.
   */
  private static final Set<String> LEFT_OUT =
      Set.of("title", "fiscalYear", "unit", "filledOn", "reading", "unread");

  private final StringBuilder said = new StringBuilder();

  private FormContent() {}

  static String of(Form form) {
    FormContent content = new FormContent();
    content.add(
        FormFields.FORM.stream().filter(field -> !LEFT_OUT.contains(field.name())).toList(), form);
    if (form.report() != null) {
      content.add(FormFields.REPORT, form.report());
    }
    return Fingerprint.sha256(form.kind() + content.said.toString());
  }

  private <T> void add(List<Field<T>> fields, T part) {
    fields.forEach(field -> add(field, part));
  }

  private <T> void add(Field<T> field, T part) {
    if (field instanceof Field.Words<T> words) {
      add(words.of().apply(part));
    } else if (field instanceof Field.Number<T> number) {
      add(number.of().apply(part));
    } else if (field instanceof Field.ManyWords<T> many) {
      many.of().apply(part).forEach(this::add);
    } else if (field instanceof Field.Plain<T> plain) {
      said.append('\n').append(plain.of().apply(part));
    } else if (field instanceof Field.Part<T, ?> one) {
      part(one, part);
    } else if (field instanceof Field.Parts<T, ?> several) {
      parts(several, part);
    }
  }

  private <T, E> void part(Field.Part<T, E> field, T part) {
    add(field.fields(), field.of().apply(part));
  }

  private <T, E> void parts(Field.Parts<T, E> field, T part) {
    field.of().apply(part).forEach(each -> add(field.fields(), each));
  }

  private void add(Text text) {
    said.append('\n').append(text == null ? "" : Words.fold(text.value()));
  }

  private void add(Figure figure) {
    said.append('\n').append(figure == null ? "" : words(figure));
  }

  /** The same amount is printed as 20 by one program and as 20.0 by another. */
  private static String words(Figure figure) {
    return figure.value().map(Figures::plain).orElseGet(() -> Words.fold(figure.printed()));
  }
}
