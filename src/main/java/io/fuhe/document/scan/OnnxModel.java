package io.fuhe.document.scan;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/**
 * A model that ONNX Runtime runs. Its library is no part of the program, being larger than all the
 * rest; it is taken from where the settings say, by its own class loader.
 */
final class OnnxModel {

  private final ClassLoader library;
  private final Object environment;
  private final Object session;
  private final String input;

  private OnnxModel(ClassLoader library, Path model) throws ReflectiveOperationException {
    this.library = library;
    Class<?> environments = library.loadClass("ai.onnxruntime.OrtEnvironment");
    Class<?> options = library.loadClass("ai.onnxruntime.OrtSession$SessionOptions");
    environment = environments.getMethod("getEnvironment").invoke(null);
    Object one = options.getConstructor().newInstance();
    // As many workers as there are threads run at once already.
    options.getMethod("setIntraOpNumThreads", int.class).invoke(one, 1);
    options.getMethod("setInterOpNumThreads", int.class).invoke(one, 1);
    session =
        environments
            .getMethod("createSession", String.class, options)
            .invoke(environment, model.toString(), one);
    Object names = session.getClass().getMethod("getInputNames").invoke(session);
    input = String.valueOf(((Iterable<?>) names).iterator().next());
  }

  /**
   * Opens a model.
   *
   * @param runtime the jar of ONNX Runtime
   * @throws IOException when the jar does not fit this machine, or the model the jar
   */
  static OnnxModel open(Path runtime, Path model) throws IOException {
    try {
      URL[] jar = {runtime.toUri().toURL()};
      return new OnnxModel(
          new URLClassLoader(jar, ClassLoader.getPlatformClassLoader()), model.toAbsolutePath());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IOException("ONNX Runtime cannot be used: " + e, e);
    }
  }

  /** What a model answers: a list of numbers, and how many there are in each direction. */
  record Answer(FloatBuffer values, long[] shape) {

    float at(int index) {
      return values.get(index);
    }

    int shape(int direction) {
      return Math.toIntExact(shape[direction]);
    }
  }

  /**
   * Asks the model.
   *
   * @throws IllegalStateException when it fails
   */
  Answer ask(FloatBuffer values, long... shape) {
    try {
      Class<?> tensors = library.loadClass("ai.onnxruntime.OnnxTensor");
      Object tensor =
          tensors
              .getMethod("createTensor", environment.getClass(), FloatBuffer.class, long[].class)
              .invoke(null, environment, values, shape);
      try (AutoCloseable given = (AutoCloseable) tensor;
          AutoCloseable result =
              (AutoCloseable)
                  session
                      .getClass()
                      .getMethod("run", Map.class)
                      .invoke(session, Map.of(input, given))) {
        Object first = result.getClass().getMethod("get", int.class).invoke(result, 0);
        Object info = tensors.getMethod("getInfo").invoke(first);
        long[] sizes = (long[]) info.getClass().getMethod("getShape").invoke(info);
        FloatBuffer answer = (FloatBuffer) tensors.getMethod("getFloatBuffer").invoke(first);
        return new Answer(answer, sizes);
      }
    } catch (Exception e) {
      throw new IllegalStateException("the recognizer failed", e);
    }
  }
}
