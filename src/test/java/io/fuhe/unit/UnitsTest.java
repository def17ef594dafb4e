package io.fuhe.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.unit.Aliases.ProjectAlias;
import io.fuhe.unit.Aliases.UnitAlias;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One unit is found under all its names, and two units are never taken for one. */
class UnitsTest {

  private static final String FULL = "武汉市洪山区人民政府洪山街道办事处";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "洪山街办事处",
        "洪山街道办事处",
        "洪山街道办",
        "洪山街办",
        "洪山街道",
        "洪山区洪山街道办事处",
        "武汉市洪山街道办事处",
        "武汉市洪山区洪山街办事处",
        "武汉市洪山区人民政府洪山街办事处",
        "湖北省武汉市洪山区人民政府洪山街道办事处",
        "武汉市 洪山区人民政府\n洪山街道办事处（盖章）"
      })
  void isOneUnit(String other) {
    Units units = units(FULL, other);

    assertThat(units.of(other)).isEqualTo(units.of(FULL)).isPresent();
    assertThat(units.all()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "武汉市江夏区某某镇人民政府, 某某镇",
    "江夏区某某乡人民政府, 江夏区某某乡政府",
    "武汉市洪山区教育局, 洪山区教育局",
    "武汉市某某市政工程有限责任公司, 武汉市某某市政工程有限公司",
    "湖北省武汉市第一中学, 武汉市第一中学",
    // places whose names hold the words that places end with
    "镇江市京口区大市口街道办事处, 京口区大市口街办事处",
    "荆州市沙市区胜利街道办事处, 沙市区胜利街道",
    "新乡市红旗区东街街道办事处, 红旗区东街街道办事处",
    "武汉东湖新技术开发区九峰街道办事处, 九峰街办事处"
  })
  void otherKindsOfUnits(String one, String other) {
    assertThat(units(one, other).all()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    // the same street in two districts, the same district in two cities
    "洪山区关山街道办事处, 江夏区关山街道办事处",
    "武汉市洪山区关山街道, 武汉市江夏区关山街道",
    "南京市鼓楼区湖南路街道办事处, 徐州市鼓楼区湖南路街道办事处",
    // what is left without its place is no unit
    "武汉市教育局, 武汉市洪山区教育局",
    "洪山区教育局, 江夏区教育局",
    "洪山区教育局, 教育局",
    "武汉市人民政府, 武汉市洪山区人民政府",
    "洪山区人民政府, 洪山区人民政府洪山街道办事处",
    "洪山区人民政府办公室, 洪山区办公室",
    // parts of a unit and other units of its name
    "洪山街道办事处, 洪山街综合发展办",
    "洪山街道办事处, 洪山街道社区卫生服务中心",
    "洪山街道办事处, 中共洪山街道工作委员会",
    "和平街街道办事处, 和平街道办事处",
    "某某镇人民政府, 某某街道办事处",
    "某某镇人民政府, 某某乡人民政府",
    "某某有限公司, 某某股份有限公司",
    "武汉市第一中学, 武汉市第十一中学",
    "南湖社区居民委员会, 南湖居民委员会",
    "武汉市教育局, 武汉市教育局(本级)"
  })
  void areTwoUnits(String one, String other) {
    assertThat(units(one, other).all()).hasSize(2);
  }

  @Test
  void aNameThatCouldBeEitherStaysByItself() {
    Units units = units("洪山区关山街道办事处", "武汉市江夏区关山街道办事处", "关山街道办事处");

    assertThat(units.all()).hasSize(3);
    assertThat(Suggestions.units(units))
        .containsExactlyInAnyOrder(
            new Suggestion("关山街道办事处", "洪山区关山街道办事处"), new Suggestion("关山街道办事处", "武汉市江夏区关山街道办事处"));
  }

  @Test
  void doesNotDependOnTheOrderOfTheNames() {
    List<String> names = List.of("长沙市某某街道", "武汉市某某街道", "洪山区某某街道", "某某街道");

    assertThat(units(names.toArray(String[]::new)).all())
        .isEqualTo(Units.of(new TreeSet<>(names).descendingSet(), Aliases.NONE).all())
        .hasSize(4);
  }

  @Test
  void isCalledByItsLongestName() {
    Units units = units(FULL, "洪山街办事处");

    assertThat(units.all())
        .containsExactly(new Unit("武汉市/洪山区/洪山街道", FULL, List.of(FULL, "洪山街办事处")));
  }

  @Test
  void anAliasIsTheUnitThatTheUserNames() {
    Aliases aliases =
        new Aliases(
            List.of(
                new UnitAlias(
                    "洪山街道办事处",
                    List.of("洪山街综合办"),
                    List.of(new ProjectAlias("一般公共服务支出", List.of("公共服务"))))));
    Units units = Units.of(List.of(FULL, "洪山街综合办"), aliases);
    Unit unit = units.of(FULL).orElseThrow();

    assertThat(units.of("洪山街综合办")).contains(unit);
    assertThat(unit.name()).isEqualTo("洪山街道办事处");
    assertThat(units.project(unit, "公共服务项目", 2020))
        .isEqualTo(units.project(unit, "一般公共服务支出", 2020));
  }

  @ParameterizedTest
  @CsvSource({
    "文明创建, 文明创建项目",
    "“文明创建”项目, 文明创建",
    "2020年文明创建, 文明创建",
    "2020年度文明创建项目, 文明 创建",
    "文明创建（一期）, 文明创建(一期)"
  })
  void isOneProject(String one, String other) {
    assertThat(ProjectName.key(one, 2020)).isEqualTo(ProjectName.key(other, 2020));
  }

  @ParameterizedTest
  @CsvSource({"文明创建（一期）, 文明创建（二期）", "2019年老旧小区改造, 2020年老旧小区改造", "农林水支出, 农林水", "教育支出, 科学技术支出"})
  void areTwoProjects(String one, String other) {
    assertThat(ProjectName.key(one, 2020)).isNotEqualTo(ProjectName.key(other, 2020));
  }

  @Test
  void offersWhatMerelyLooksAlike() {
    Units units = units("伍家岭街道办事处", "伍家领街道办事处", "洪山街道办事处", "关山街道办事处");

    assertThat(units.all()).hasSize(4);
    assertThat(Suggestions.units(units)).containsExactly(new Suggestion("伍家岭街道办事处", "伍家领街道办事处"));
  }

  private static Units units(String... names) {
    return Units.of(List.of(names), Aliases.NONE);
  }
}
