package io.fuhe.batch.settings;

import io.fuhe.document.Limits;
import io.fuhe.document.scan.OcrFolder;
import io.fuhe.document.scan.Tesseract;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a run.
 *
 * @param data the folder with the database and the archive
 * @param mappings a folder of mapping files; what it does not have is built in, all where there is
 *     none
 * @param rules which rules speak and how severe they are, beside what the mappings say, such as
 *     {@code judgement=off,execution-low=NOTICE}; null where nothing is said
 * @param engine names the program's build, as {@code --version} and backups tell it
 * @param libraries names the libraries that read files: other versions read all files again
 * @param withdrawn whether the forms of a file that is no longer in the inbox go on counting
 * @param annotate of which files a run writes annotated copies
 * @param threads how many files are read, or annotated, at once
 * @param isolated whether files are read and annotated in processes of their own, so that one that
 *     takes all time or memory costs no more than itself; in this process it is quicker for a few
 *     files
 * @param ocr a folder with what reads pictures of text; null where they are not read
 * @param tesseract a second opinion on figures in pictures, where it is installed: the program, or
 *     its name on the path; empty for none
 * @param limits how much one file may cost
 */
@ConfigurationProperties("fuhe")
public record FuheProperties(
    @DefaultValue("data") Path data,
    Path mappings,
    String rules,
    String engine,
    @DefaultValue("") String libraries,
    @DefaultValue("STAND") Withdrawn withdrawn,
    @DefaultValue("WARNING") Annotated annotate,
    @DefaultValue("2") int threads,
    @DefaultValue("true") boolean isolated,
    Path ocr,
    @DefaultValue(Tesseract.NAME) String tesseract,
    @NestedConfigurationProperty @DefaultValue LimitSettings limits) {

  public FuheProperties {
    InvalidSetting.unless(threads >= 1, "fuhe.threads", threads);
  }

  /** The folder with what reads pictures of text, if it holds all that is needed. */
  public Optional<OcrFolder> pictures() {
    return Optional.ofNullable(ocr)
        .map(folder -> new OcrFolder(folder.toAbsolutePath()))
        .filter(OcrFolder::isComplete);
  }

  /** The program that gives a second opinion on figures in pictures, if there is one. */
  public Optional<Path> secondOpinion() {
    return pictures().flatMap(any -> Tesseract.installed(tesseract));
  }

  /** How much a reader takes of a file. */
  public Limits reading() {
    Limits unread = limits.reading();
    String second = secondOpinion().map(Path::toString).orElse(null);
    return pictures()
        .map(folder -> unread.with(unread.scans().by(folder.path().toString(), second)))
        .orElse(unread);
  }

  /** Changes with what files were refused for: then they are read again. */
  public String refusing() {
    return limits.fingerprint()
        + (pictures().isPresent() ? "/ocr" : "")
        + (secondOpinion().isPresent() ? "/second" : "");
  }
}
