package io.fuhe.mapping.prose;

import io.fuhe.form.Heading;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.ReportWords;
import io.fuhe.mapping.layout.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the title of a report says of unit and project, where no label does. */
final class ReportTitle {

  private final Region region;
  private final ReportWords words;

  ReportTitle(Region region, ReportWords words) {
    this.region = region;
    this.words = words;
  }

  /** The heading with what the title adds. */
  Heading completing(Heading heading) {
    Text unit = heading.unit();
    Text project = heading.project();
    String title = region.title() == null ? "" : Wording.fold(region.title().text());
    for (Pattern part : words.titleParts()) {
      Matcher m = part.matcher(title);
      if (m.matches()) {
        unit = unit == null ? named(m, "unit") : unit;
        project = project == null ? named(m, "project") : project;
        break;
      }
    }
    return new Heading(
        heading.title(),
        heading.fiscalYear(),
        unit,
        project,
        heading.department(),
        heading.implementer(),
        heading.filledOn());
  }

  private Text named(Matcher m, String group) {
    boolean named = m.pattern().pattern().contains("(?<" + group + ">");
    String words = named ? m.group(group) : null;
    return words == null || words.isEmpty() ? null : new Text(words, region.title().place());
  }
}
