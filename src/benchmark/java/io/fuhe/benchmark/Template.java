package io.fuhe.benchmark;

import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.form.Form;
import io.fuhe.form.Text;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.FormReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A form of which others are made that differ in the unit's name. No office program is asked: two
 * characters of the name are written over in the bytes that hold it, so the same number makes the
 * same form everywhere. The text of a PDF is packed and its fonts hold no other characters; there a
 * comment behind the end tells one from another.
 */
final class Template {

  private static final int FIRST_IDEOGRAPH = 0x4e00;
  private static final int IDEOGRAPHS = 0x5000;

  private final Path file;
  private final Kind kind;
  private final String unit;

  private Template(Path file, Kind kind, String unit) {
    this.file = file;
    this.kind = kind;
    this.unit = unit;
  }

  /** A template of a file with at least one form. */
  static Template of(Path file, Mappings mappings) throws UnreadableDocument {
    var document = new Documents(Limits.DEFAULT).read(file, file.toString());
    Optional<String> unit =
        new FormReading(mappings)
            .read(document, "template").forms().stream()
                .map(Form::heading)
                .map(heading -> heading.unit())
                .filter(name -> name != null && name.value().length() > 2)
                .map(Text::value)
                .findFirst();
    return new Template(file, Kind.of(file), unit.orElse(""));
  }

  /** The real forms of all kinds that the project has. */
  static List<Path> samples() throws IOException {
    List<Path> samples = new ArrayList<>();
    for (String folder : List.of("inbox-samples", "src/test/resources/corpus")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> Kind.isAny(file) && !file.toString().contains("不是工作簿"))
            .sorted()
            .forEach(samples::add);
      }
    }
    return samples;
  }

  Kind kind() {
    return kind;
  }

  /** Writes the form of a number; another one for each number below some hundred millions. */
  void write(int number, Path target) throws IOException {
    if (kind.packed()) {
      repack(number, target);
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    if (kind == Kind.PDF) {
      Files.write(target, bytes);
      Files.writeString(target, "\n%" + number + "\n", java.nio.file.StandardOpenOption.APPEND);
    } else {
      Files.write(target, renamed(bytes, number, StandardCharsets.UTF_16LE));
    }
  }

  private void repack(int number, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(target))) {
      copy.setComment(String.valueOf(number));
      for (ZipEntry entry : zip.stream().toList()) {
        ZipEntry made = new ZipEntry(entry.getName());
        made.setTime(0);
        copy.putNextEntry(made);
        byte[] part = zip.getInputStream(entry).readAllBytes();
        copy.write(
            entry.getName().endsWith(".xml")
                ? renamed(part, number, StandardCharsets.UTF_8)
                : part);
        copy.closeEntry();
      }
    }
  }

  /** The bytes with another name in the place of the unit's, as long as it was. */
  private byte[] renamed(byte[] bytes, int number, Charset charset) {
    if (unit.isEmpty()) {
      return bytes;
    }
    byte[] before = unit.getBytes(charset);
    byte[] after = name(number).getBytes(charset);
    ByteArrayOutputStream made = new ByteArrayOutputStream(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      if (isAt(bytes, at, before)) {
        made.writeBytes(after);
        at += before.length;
      } else {
        made.write(bytes[at]);
        at++;
      }
    }
    return made.toByteArray();
  }

  private static boolean isAt(byte[] bytes, int at, byte[] name) {
    if (at + name.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (bytes[at + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  private String name(int number) {
    return ideograph(number / IDEOGRAPHS) + ideograph(number % IDEOGRAPHS) + unit.substring(2);
  }

  private static String ideograph(int number) {
    return String.valueOf((char) (FIRST_IDEOGRAPH + number));
  }
}
