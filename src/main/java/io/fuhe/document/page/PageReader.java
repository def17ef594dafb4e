package io.fuhe.document.page;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a document of pages, which its source adds in their order. */
public final class PageReader {

  private final Limits limits;
  private final PictureReading reading;
  private final CellBudget budget;
  private final List<PageParts> pages = new ArrayList<>();
  private final List<PageParts> aligned = new ArrayList<>();
  private final List<Integer> pictures = new ArrayList<>();
  private final Recognition recognition = new Recognition();
  private boolean textless = true;
  private boolean illegible;
  private boolean second;

  /** Reads pages, but none that are pictures. */
  public PageReader(Limits limits) {
    this(limits, PictureReading.NONE);
  }

  /** Reads pages, those that are pictures in the way that is given. */
  public PageReader(Limits limits, PictureReading reading) {
    this.limits = limits;
    this.reading = reading;
    this.budget = new CellBudget(limits);
  }

  /**
   * Takes the next page.
   *
   * @throws UnreadableDocument when there are more pages, or more on them, than the limits allow
   */
  public void add(PageContent content) throws UnreadableDocument {
    if (pages.size() >= limits.pages()) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, "more than " + limits.pages() + " pages");
    }
    try {
      PrintedPage page = Strikes.unstruck(Upright.page(content));
      PageParts parts = PageParts.of(page, budget);
      if (isPicture(page, parts)) {
        Optional<RecognizedPage> recognized = reading.read(content);
        if (recognized.isPresent()) {
          recognition.add(recognized.get());
          page = Strikes.unstruck(Upright.page(recognized.get().content()));
          parts = PageParts.of(page, budget);
        } else {
          pictures.add(page.number());
        }
      }
      textless &= page.textless();
      illegible |= page.illegible();
      pages.add(parts);
      aligned.add(parts.hasTable() ? parts : aligned(page, parts));
    } catch (OverfullPage e) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, e.getMessage(), e);
    } catch (IOException e) {
      throw new UnreadableDocument(Reason.DAMAGED, "a picture: " + e, e);
    }
  }

  private static boolean isPicture(PrintedPage page, PageParts parts) {
    return page.pictured() > 0 && page.textless() || page.isPicture() && parts.tables().isEmpty();
  }

  /** A page without a table, by what lines up on it. */
  private PageParts aligned(PrintedPage page, PageParts parts) throws UnreadableDocument {
    try {
      Optional<TableFrame> frame = Alignment.frame(page, second);
      second |= frame.isPresent();
      return frame.isPresent() ? PageParts.of(page, List.of(frame.get()), budget) : parts;
    } catch (RuntimeException e) {
      // A guess that fails costs the guess: the page was read without it.
      return parts;
    }
  }

  /**
   * What the pages hold.
   *
   * @param beside why what the pages stand in for cannot be read, or null where they say it all
   * @throws UnreadableDocument when there is nothing to read, or more than the limits allow
   */
  public Document document(Format format, Reason beside) throws UnreadableDocument {
    Reason unread = unread() == null ? beside : unread();
    if (textless) {
      throw new UnreadableDocument(
          unread == null ? Reason.EMPTY_FILE : unread, "no text on any page");
    }
    PrintStrips strips = PrintStrips.of(RunningHeads.removed(pages));
    Document first = new Document(format, List.of(grid(strips)), notes(strips), unread);
    return second ? first.or(List.of(grid(PrintStrips.of(RunningHeads.removed(aligned))))) : first;
  }

  private Grid grid(PrintStrips strips) throws UnreadableDocument {
    Grid grid = PageFlow.grid(strips.pages());
    for (Cell cell : grid.cells()) {
      // The positions were counted as each page was taken apart.
      budget.take(cell.text(), 0);
    }
    return recognition.told(grid);
  }

  /** Why something that a person sees was not read; null where all was. */
  private Reason unread() {
    if (!pictures.isEmpty()) {
      return Reason.IMAGE_ONLY;
    }
    return illegible ? Reason.TEXT_UNREADABLE : null;
  }

  private List<Note> notes(PrintStrips strips) {
    List<Note> notes = new ArrayList<>(strips.notes());
    if (!pictures.isEmpty()) {
      notes.add(Note.of(Note.Code.IMAGE_PAGES, numbers(pictures)));
    }
    if (!recognition.pages().isEmpty()) {
      notes.add(Note.of(Note.Code.PICTURES_READ, numbers(recognition.pages())));
    }
    return notes;
  }

  private static String numbers(Collection<Integer> pages) {
    return pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
