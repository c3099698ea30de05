package kg.koch.publish.sdmx.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TextTableFiles;
import kg.koch.publish.sdmx.DataAnswer;
import kg.koch.publish.sdmx.DataContext;
import kg.koch.publish.sdmx.DataHistory;
import kg.koch.publish.sdmx.DataQuery;

/** Messages of the hand-made releases, for the tests of this package. */
final class SampleAnswers {

  private SampleAnswers() {}

  static Release release(Path folder) {
    return read(HandMadeRelease.write(folder, new TextTableFiles()));
  }

  static Release earlier(Path folder) {
    return read(HandMadeRelease.writeEarlier(folder, new TextTableFiles()));
  }

  static Release withIntervals(Path folder) {
    return read(HandMadeRelease.writeWithIntervals(folder, new TextTableFiles()));
  }

  private static Release read(Path written) {
    return new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
        .read(written);
  }

  static DataAnswer answer(List<Release> releases, String key, Map<String, String> parameters) {
    Map<String, List<String>> each =
        parameters.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    return new DataAnswer(
        DataContext.DATAFLOW,
        DataHistory.answer(releases, "C2", DataQuery.parse(key, each)),
        Language.EN);
  }

  static String message(DataFormat format, CsvOptions options, DataAnswer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.writer(options).write(answer, out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
