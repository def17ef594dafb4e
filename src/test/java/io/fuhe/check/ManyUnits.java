package io.fuhe.check;

import static io.fuhe.check.ShortForm.declaration;
import static io.fuhe.check.ShortForm.department;
import static io.fuhe.check.ShortForm.project;

import java.util.ArrayList;
import java.util.List;

/** As many units as a test wants, each with ten forms that contradict one another once. */
public final class ManyUnits {

  public static final int FORMS = 10;
  public static final int ROWS = 12;

  private ManyUnits() {}

  /** The ten forms of a unit. */
  public static List<CheckedForm> forms(int unit) {
    return forms(unit, 2020);
  }

  /** The ten forms of a unit and a fiscal year. */
  public static List<CheckedForm> forms(int unit, int year) {
    List<ShortForm> forms = new ArrayList<>();
    ShortForm department = department("d" + unit).unit("第" + unit + "区某某街道办事处").year(year);
    forms.add(department);
    for (int p = 0; p < 8; p++) {
      ShortForm project =
          project("p" + unit + "-" + p, "项目" + p).unit("第" + unit + "区某某街办事处").year(year);
      ShortForm promised =
          declaration("t" + unit, "项目" + p).unit("第" + unit + "区某某街办事处").year(year);
      for (int r = 0; r < ROWS; r++) {
        String name = "项目" + p + "的第" + r + "项工作完成数量";
        department.row("数量指标" + r, name, "10次", "10次");
        project.row("数量指标", name, "10次", p + r == 0 ? "9次" : "10次");
        promised.row("数量指标", name, "10次", null);
      }
      forms.add(project);
      if (p == 0) {
        forms.add(promised);
      }
    }
    return forms.stream().map(ShortForm::checked).toList();
  }
}
