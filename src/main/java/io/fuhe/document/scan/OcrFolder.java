package io.fuhe.document.scan;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with what reads pictures: the jar of ONNX Runtime, a model and the characters that it
 * knows, under the names that {@code fuhe ocr install} gives them.
 */
public record OcrFolder(Path path) {

  /** The jar of ONNX Runtime. */
  public Path runtime() {
    return path.resolve("onnxruntime.jar");
  }

  /** The model that recognizes lines of text. */
  public Path model() {
    return path.resolve("recognition.onnx");
  }

  /** The characters that the model knows, one a line. */
  public Path characters() {
    return path.resolve("characters.txt");
  }

  /** Whether it holds all that is needed. */
  public boolean isComplete() {
    return Files.isRegularFile(runtime())
        && Files.isRegularFile(model())
        && Files.isRegularFile(characters());
  }
}
