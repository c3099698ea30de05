package kg.koch.portal.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.portal.release.Shelf;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the Migration Profile of a year; the launcher {@code ./koch profile} starts it. */
@Command(
    name = "koch profile",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes the yearly report on migration, made of a signed release: HTML, PDF and DOCX in each"
          + " language. Every number in it is bound to a cell. The same release gives the same bytes.",
      ""
    })
public final class ProfileCommand implements Callable<Integer> {

  private static final int BAD_INPUT = 3;

  @Parameters(paramLabel = "YEAR", description = "The year of the report, such as 2025.")
  private int year;

  @Option(
      names = "--release",
      required = true,
      paramLabel = "DIR",
      description = "A release, or a folder of releases (the newest is taken).")
  private Path release = Path.of("");

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "The publisher's key (default: trusted.pub beside the releases).")
  private @Nullable Path trust;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private Path out = Path.of("");

  @Option(
      names = "--language",
      defaultValue = "all",
      paramLabel = "ky|ru|en|all",
      description = "Language of the report (${DEFAULT-VALUE}).")
  private String language = "all";

  @Option(
      names = "--portal",
      paramLabel = "URL",
      description = "Address of the portal that figures lead to (default: they lead nowhere).")
  private @Nullable String portal;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "Another template (default: the one the program came with).")
  private @Nullable Path template;

  @Spec private CommandSpec spec = CommandSpec.create();

  ProfileCommand() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command, with failures told as every command of Köch tells them. */
  static CommandLine commandLine() {
    return new CommandLine(new ProfileCommand())
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (!(failure instanceof BadInputException)) {
                throw failure;
              }
              line.getErr().println(failure.getMessage());
              return BAD_INPUT;
            });
  }

  @Override
  public Integer call() throws IOException {
    Release found = found();
    ProfileTemplate read =
        template == null ? ProfileTemplateReader.shipped() : ProfileTemplateReader.read(template);
    String day = found.manifest().vintage();
    Files.createDirectories(out);
    for (Language one : languages()) {
      Report report = ReportMaker.make(read, found, year, one);
      String name = "migration-profile-" + year + "-" + one.tag();
      Files.writeString(out.resolve(name + ".html"), ReportFile.html(report, portal, false));
      Files.write(out.resolve(name + ".pdf"), ReportPdf.bytes(report, day, portal));
      Files.write(out.resolve(name + ".docx"), ReportDocx.bytes(report, day, portal));
      spec.commandLine().getOut().println(out.resolve(name) + ".html, .pdf, .docx");
    }
    spec.commandLine().getOut().flush();
    return 0;
  }

  private List<Language> languages() {
    if (language.equals("all")) {
      return List.of(Language.values());
    }
    return List.of(
        Language.find(language.toLowerCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    new CommandLine.ParameterException(
                        spec.commandLine(),
                        "Expected --language ky, ru, en or all; got '" + language + "'")));
  }

  private Release found() {
    boolean itself = Files.exists(release.resolve("manifest.json"));
    Path absolute = release.toAbsolutePath().normalize();
    Path folder = itself ? Optional.ofNullable(absolute.getParent()).orElse(absolute) : absolute;
    Path key = trust == null ? folder.resolve("trusted.pub") : trust;
    Shelf shelf =
        new Shelf(
            folder,
            key,
            null,
            new ParquetTableFiles(Path.of(System.getProperty("java.io.tmpdir"))));
    Optional<Release> read =
        itself ? shelf.find(String.valueOf(absolute.getFileName())) : shelf.latest();
    return read.orElseThrow(
        () ->
            new BadInputException(
                BadInputException.Place.file(release.toString()),
                "a release signed by a key of " + key,
                Arrays.toString(release.toFile().list()),
                "Name the folder 6-published of a data folder, and the publisher's key with"
                    + " --trust."));
  }
}
