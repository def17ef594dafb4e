package io.fuhe.mapping.layout;

import io.fuhe.form.ChineseDate;
import io.fuhe.form.FormKind;
import io.fuhe.form.WordList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a layout: the general ones and those that its file adds.
 *
 * @param titles what a form's title looks like; the first that matches counts
 * @param fiscalYear finds the year in words; its first group
 * @param labels words before a value
 * @param headings the words of the columns of all these tables
 * @param divisions headings that divide the one above them: 总额, 值
 * @param otherTime headings of figures that are not the year's: 半年, 上年, 实施期指标值
 * @param rowNumbering what stands before an indicator's name: 指标1：
 * @param emptyName the name of a row of the template that was left empty: 指标2：, ……
 * @param code a code before a project's name
 * @param note words at the beginning of a note below a table
 * @param thisUnit words for the unit itself: 本单位
 * @param otherTable a line alone that begins something else than the table above it
 * @param tableName a line alone above a table that is no form: 整改台账
 * @param otherForm the title of a form that is none of those that are read: 绩效运行监控表
 * @param cover the first lines of a document, with the groups {@code unit} and {@code year}
 * @param listedProject the head of a column of projects, each beside its indicators
 * @param formTitle titles that hold the unit and the project, with the groups {@code unit} and
 *     {@code project}
 * @param budgetRated says that a form rates the execution of its budget
 * @param executionScoring says how the execution is scored, where that is not points × rate
 * @param bestGradeFrom says from which total on the form itself calls the grade the best; the first
 *     group that matches is the number
 * @param fullPointsFrom says from which share of a target on, in percent, a row earns all of its
 *     points; its first group
 * @param saidTotal says in a sentence what a form was scored; its first group
 * @param goal a numbered goal, with the groups {@code number}, {@code points} and {@code text}
 * @param goalLabel a goal beside its indicators, with the group {@code number}
 * @param packedLevel1 labels of level 1 in prose that packs indicators into a cell
 * @param packedLevel2 labels of level 2 in such prose
 * @param lessIsBetter what in the place of a target's sign says that less is better: 反向
 * @param continued behind a label that a further page prints again: （续）
 * @param continuedSheet the name or the title of a sheet that goes on with the form of the one
 *     before
 * @param scoreWithRemark a total that words follow, with the group score: 98.39分（其中：…）
 * @param earned what in the label of a total asks for what was earned: 自评总得分
 * @param pointsInLabel points in digits inside a label, with the groups {@code label}, {@code
 *     points} and {@code rest}
 * @param totalRow the row that adds up the indicators
 * @param subtotalRow a row that adds up some of them
 * @param totalLine a budget line that is a total
 * @param outsideTotal an amount below a total that is no part of it
 * @param incomeLine a line of what came in, where a table has both what came in and what went out
 * @param spendingLine a line of what went out
 * @param budgetChange heads a column of what a budget was changed by, or to: the figures tell which
 * @param moneyBlock a label of all rows of a declaration's money: 项目资金（万元）
 * @param partOf what stands before a part of something
 * @param numbering what stands before an entry of a numbered list
 * @param moneyUnits the units of money
 * @param report the words of evaluations in prose
 */
public record Vocabulary(
    List<Title> titles,
    Pattern fiscalYear,
    Meanings<Label> labels,
    Meanings<BudgetColumn> budget,
    Meanings<IndicatorColumn> indicators,
    Meanings<GoalColumn> overallGoal,
    Meanings<FundingColumn> funding,
    Meanings<ItemColumn> items,
    Headings headings,
    Patterns divisions,
    Patterns otherTime,
    Pattern rowNumbering,
    Patterns emptyName,
    Pattern code,
    Patterns note,
    Patterns thisUnit,
    Patterns otherTable,
    Patterns tableName,
    Patterns otherForm,
    Patterns cover,
    Patterns listedProject,
    Patterns formTitle,
    Pattern budgetRated,
    Patterns executionScoring,
    WordList bestGradeFrom,
    WordList fullPointsFrom,
    WordList saidTotal,
    Pattern goal,
    Pattern goalLabel,
    Patterns packedLevel1,
    Patterns packedLevel2,
    Patterns lessIsBetter,
    Pattern continued,
    Patterns continuedSheet,
    Pattern pointsInLabel,
    Patterns totalRow,
    Patterns earned,
    Pattern scoreWithRemark,
    Patterns subtotalRow,
    Patterns totalLine,
    Patterns outsideTotal,
    Patterns incomeLine,
    Patterns spendingLine,
    Patterns budgetChange,
    Patterns moneyBlock,
    Pattern partOf,
    Pattern numbering,
    List<String> moneyUnits,
    ReportWords report) {

  /** No sentence is a title. */
  private static final int LONGEST_TITLE = 70;

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern SENTENCE = Pattern.compile(".*[，。；！？,;!?].*|.*\\.{3,}.*|.*…{2,}.*");

  private static final Pattern YEAR_ALONE = Pattern.compile("\\(?(19|20)\\d\\d年度?\\)?");
  private static final Pattern NOTHING = Pattern.compile("[-—–―─－_/\\\\]*|无");

  public Vocabulary {
    titles = List.copyOf(titles);
  }

  /** What the title of a kind of form looks like. */
  record Title(FormKind kind, Patterns words) {}

  /** Whether words are the title of a form that is none of those that are read. */
  public boolean isTitleOfOther(String text) {
    String folded = Wording.fold(Wording.clean(text));
    return folded.length() <= LONGEST_TITLE && otherForm.match(folded);
  }

  /** Whether words name a table that is no form that is read. */
  public boolean isNameOfTable(String text) {
    String folded = Wording.fold(Wording.clean(text));
    return folded.length() <= LONGEST_TITLE
        && tableName.match(folded)
        && kindOfTitle(text).isEmpty();
  }

  /** The kind of the form that words are the title of; empty when they are no title. */
  public Optional<FormKind> kindOfTitle(String text) {
    String folded = Wording.fold(Wording.clean(text));
    if (folded.isEmpty() || folded.length() > LONGEST_TITLE || SENTENCE.matcher(folded).matches()) {
      return Optional.empty();
    }
    return titles.stream()
        .filter(title -> title.words().match(folded))
        .map(Title::kind)
        .findFirst();
  }

  /** Whether words begin with the number of an entry. */
  public boolean isNumbered(String text) {
    return numbering.matcher(Wording.fold(text)).lookingAt();
  }

  /** What a cell that is nothing but a label stands for. */
  public Optional<Label> label(String text) {
    // Some labels are nothing without their brackets: 单位(部门).
    return labels.first(Wording.uncut(text)).or(() -> labels.first(Wording.bare(text)));
  }

  /** Whether a cell is nothing but one label. */
  public boolean isLabel(String text, Label label) {
    return label(text).filter(label::equals).isPresent();
  }

  /** Whether a line names a year and nothing else: （2022年度）. */
  public boolean isYearAlone(String text) {
    return YEAR_ALONE.matcher(Wording.fold(text)).matches();
  }

  /** The fiscal year that words name; what a layout's expression finds may be no year. */
  public Optional<Integer> fiscalYear(String text) {
    Matcher m = fiscalYear.matcher(ChineseDate.inDigits(Wording.fold(text)));
    return m.find()
        ? Optional.ofNullable(m.group(1))
            .filter(year -> YEAR.matcher(year).matches())
            .map(Integer::valueOf)
        : Optional.empty();
  }

  /** Whether a cell of a table says nothing: blank, a dash, or 无. */
  public boolean saysNothing(String text) {
    return NOTHING.matcher(Wording.fold(text)).matches();
  }

  /** Whether a name is one of the template's that nobody filled in. */
  public boolean isEmptyName(String text) {
    return emptyName.match(Wording.fold(text));
  }

  /** An indicator's name without the number before it. */
  public String nameOnly(String text) {
    return cutOff(rowNumbering, text).strip();
  }

  /** The number of the goal that a label beside a table of indicators names. */
  public Optional<Integer> goalBeside(String label) {
    Matcher m = goalLabel.matcher(Wording.fold(label));
    return m.matches() ? Optional.of(Integer.valueOf(m.group("number"))) : Optional.empty();
  }

  /** A project's name without its code. */
  public String withoutCode(String text) {
    return cutOff(code, text).strip();
  }

  /** A label without 其中 and numbering, as it is kept. */
  public String keptLabel(String text) {
    String clean = Wording.clean(text).strip();
    String folded = folded(clean);
    int start = 0;
    int before = -1;
    while (start != before) {
      before = start;
      start = behind(numbering, folded, behind(partOf, folded, start));
    }
    return clean.substring(start);
  }

  /** Whether a label says that its amount is not in the total that it stands below. */
  public boolean saysOutsideTotal(String text) {
    return outsideTotal.match(Wording.fold(text));
  }

  /** Whether a label says that it is a part of what stands above. */
  public boolean saysPart(String text) {
    return partOf.matcher(withoutNumbering(Wording.fold(text))).lookingAt();
  }

  private String withoutNumbering(String folded) {
    return cutOff(numbering, folded);
  }

  private static String cutOff(Pattern prefix, String text) {
    String stripped = text.strip();
    return stripped.substring(behind(prefix, folded(stripped), 0));
  }

  private static String folded(String text) {
    return text.replace('：', ':').replace('（', '(').replace('）', ')').replace('．', '.');
  }

  /** Where words go on behind a prefix and blanks; a prefix that is all there is stays. */
  private static int behind(Pattern prefix, String folded, int start) {
    Matcher m = prefix.matcher(folded).region(start, folded.length());
    int end = m.lookingAt() && m.end() < folded.length() ? m.end() : start;
    while (end < folded.length() && Character.isWhitespace(folded.charAt(end))) {
      end++;
    }
    return end;
  }
}
