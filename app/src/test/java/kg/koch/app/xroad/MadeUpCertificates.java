package kg.koch.app.xroad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.app.xroad.XRoadSettings.KeyStores;

/** Keys and self-signed certificates made for one test, by the JDK's own tool. */
public final class MadeUpCertificates {

  private static final String PASSWORD = "made-up";

  private final Path folder;

  public MadeUpCertificates(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("password"), PASSWORD + "\n");
  }

  /** A key of this name; also its certificate, for others to trust. */
  public void make(String name) throws IOException, InterruptedException {
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name,
        "-ext",
        "SAN=dns:localhost,ip:127.0.0.1",
        "-keystore",
        name + ".p12");
    keytool("-exportcert", "-alias", name, "-keystore", name + ".p12", "-file", name + ".crt");
  }

  /** One's own key, and the other whom one trusts. */
  public KeyStores stores(String own, String trusted) throws IOException, InterruptedException {
    String trust = own + "-trusts-" + trusted + ".p12";
    Files.deleteIfExists(folder.resolve(trust));
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        trusted,
        "-file",
        trusted + ".crt",
        "-keystore",
        trust);
    Path password = folder.resolve("password");
    return new KeyStores(folder.resolve(own + ".p12"), password, folder.resolve(trust), password);
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command =
        Stream.concat(
                Stream.concat(Stream.of(tool), Stream.of(arguments)),
                Stream.of("-storetype", "PKCS12", "-storepass", PASSWORD))
            .toList();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(Files.readString(folder.resolve("keytool.log")));
    }
  }
}
