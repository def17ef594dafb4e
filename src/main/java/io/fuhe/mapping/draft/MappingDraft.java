package io.fuhe.mapping.draft;

import io.fuhe.form.Coverage.Block;
import io.fuhe.form.Coverage.Equation;
import io.fuhe.form.Coverage.Unread;
import io.fuhe.form.FormKind;
import io.fuhe.form.Text;
import io.fuhe.mapping.layout.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the mapping of an unknown layout would say, as far as the usual words tell.
 *
 * @param kind by the title, by what the form holds, or the most frequent one
 * @param title the title without a year, folded; empty where none was found
 * @param titleKnown whether the usual words know the title, or there is none
 * @param words stand in each of the files, folded
 * @param tables the tables with columns, one of a block at most
 * @param unread cells that nothing was made of, those below the columns excluded
 * @param openLabels what stands above the tables where labels do, and is none that is known
 */
public record MappingDraft(
    FormKind kind,
    String title,
    boolean titleKnown,
    List<String> words,
    List<Table> tables,
    List<Unread> unread,
    List<Text> openLabels) {

  public MappingDraft {
    words = List.copyOf(words);
    tables = List.copyOf(tables);
    unread = List.copyOf(unread);
    openLabels = List.copyOf(openLabels);
  }

  /**
   * A table, or several with the same columns.
   *
   * @param roles all that a column can be, as mappings call it
   */
  public record Table(
      Block block, List<String> roles, List<Column> columns, List<Equation> equations) {

    public Table {
      roles = List.copyOf(roles);
      columns = List.copyOf(columns);
      equations = List.copyOf(equations);
    }

    /** What no column was found to be, and what any number of columns can be. */
    public Set<String> openRoles() {
      Set<String> open = new TreeSet<>(roles);
      columns.stream().map(Column::role).filter(r -> r != null && !isFree(r)).forEach(open::remove);
      return open;
    }

    private static boolean isFree(String role) {
      return role.equals(DraftReader.IGNORED);
    }

    private Table and(Table other) {
      List<Column> more =
          other.columns.stream()
              .filter(c -> columns.stream().noneMatch(known -> known.heading.equals(c.heading)))
              .toList();
      return new Table(
          block,
          roles,
          Stream.concat(columns.stream(), more.stream()).toList(),
          Stream.concat(equations.stream(), other.equations.stream()).distinct().toList());
    }
  }

  /**
   * A column.
   *
   * @param heading the whole path of its headings
   * @param word the heading right above it, as patterns are held against it
   * @param role what it was found to be, as mappings call it; null where nothing knows
   * @param expression the usual expression that knows the word for the role; null where the role
   *     was told by the headings above or beside
   * @param below some of what is printed below it
   */
  public record Column(
      String heading, String word, String role, String expression, List<Text> below) {

    public Column {
      below = List.copyOf(below);
    }
  }

  /** All that a label can be, as mappings call it. */
  public static List<String> labelRoles() {
    return Arrays.stream(Label.values()).map(Label::key).toList();
  }

  /** A draft for the layout of the files of this one and of another: what both say. */
  public MappingDraft and(MappingDraft other) {
    List<Table> all = new ArrayList<>(tables);
    for (Table table : other.tables) {
      int at = all.stream().map(Table::block).toList().indexOf(table.block);
      if (at < 0) {
        all.add(table);
      } else {
        all.set(at, all.get(at).and(table));
      }
    }
    return new MappingDraft(
        kind,
        title,
        titleKnown,
        words.stream().filter(other.words::contains).toList(),
        all,
        Stream.concat(unread.stream(), other.unread.stream()).toList(),
        Stream.concat(openLabels.stream(), other.openLabels.stream()).toList());
  }

  /** This draft with the words of another to know the layout by. */
  MappingDraft withWordsOf(MappingDraft other) {
    return new MappingDraft(kind, title, titleKnown, other.words, tables, unread, openLabels);
  }
}
