package io.fuhe.document.word;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads RTF: a library takes the file apart, its tables are put together here. */
public final class RtfReader implements DocumentReader {

  private final Limits limits;

  public RtfReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    return LibraryBoundary.within(file, () -> document(file));
  }

  private Document document(Path file) throws IOException, UnreadableDocument {
    RtfBody body = new RtfBody(limits);
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      new StandardRtfParser().parse(new RtfStreamSource(stream), body);
    } catch (RtfBody.Refused e) {
      throw e.reason();
    }
    Grid grid = BlockFlow.lay(body.blocks(), limits);
    return WordContent.of(Format.RTF, grid, body.pictures(), body.notes(), null);
  }
}
