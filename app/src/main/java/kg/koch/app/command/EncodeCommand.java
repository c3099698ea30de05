package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.encoding.EncodedFile;
import kg.koch.link.privacy.EncodingSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Encodes records so that they can be matched without names. */
@Command(
    name = "encode",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Encodes a file of people so that it can be matched with another side's without names.",
      "",
      "Both sides run it by themselves, with the same settings and the same key, and hand the result"
          + " to whoever matches, who must not have the key. Writes id and encoding; nothing else"
          + " of the file.",
      "",
      "The result is personal data still: see docs/methods/privacy-preserving-linkage.md."
    })
final class EncodeCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE", description = "Records, .csv or .parquet.")
  private Path records = Path.of("");

  @Option(
      names = "--key-file",
      required = true,
      paramLabel = "FILE",
      description = "The secret of both sides: 64 hexadecimal digits.")
  private Path keyFile = Path.of("");

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = {
        "Lines bits,N; variant,plain|balanced|folded; name|digits|exact,COLUMN,BITS of a token.",
        "Default: 1024 bits, balanced; surname and given_name 15, birth_date 20, sex 8."
      })
  private @Nullable Path settingsFile;

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description =
          "What you know a record by: a number made up for this purpose (${DEFAULT-VALUE}).")
  private String id = "id";

  @Mixin private OutOption out = new OutOption();

  @Override
  public Integer call() throws IOException {
    EncodingSettings settings =
        settingsFile == null ? EncodingSettings.usual() : EncodedFile.settings(settingsFile);
    out.write(EncodedFile.encode(records, id, settings, EncodedFile.key(keyFile)));
    return 0;
  }
}
