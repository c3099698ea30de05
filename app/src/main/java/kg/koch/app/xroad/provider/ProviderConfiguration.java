package kg.koch.app.xroad.provider;

import java.nio.file.Path;
import java.util.Set;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.xroad.MutualTls;
import kg.koch.app.xroad.XRoadSettings;
import kg.koch.app.xroad.XRoadSettings.Provided;
import kg.koch.engine.ledger.DataFolder;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.SigningKey;
import kg.koch.terms.BadInputException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens for members only where {@code koch.x-road} names a settings file. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${koch.x-road:}'.isEmpty()")
class ProviderConfiguration {

  @Bean(destroyMethod = "close")
  MemberListener memberListener(
      @Value("${koch.x-road}") Path file, DataFolder data, Chain chain, KeyFolder keys) {
    XRoadSettings settings = XRoadSettings.read(file);
    Provided provided =
        settings
            .provided()
            .orElseThrow(
                () ->
                    new BadInputException(
                        new BadInputException.Place(file.toString(), null, "listen"),
                        "an address to listen on",
                        "none",
                        "Add it, or leave koch.x-road empty: fetching does not need it."));
    CountryFolder folder = new CountryFolder(data.root());
    BundleReader reader =
        new BundleReader(
            Set.of(SigningKey.ofSecret(keys.signing()).publicKey()),
            new ParquetTableFiles(folder.spill()));
    NewestRelease newest =
        new NewestRelease(folder.releases(), reader, () -> chain.finished().releases());
    return MemberListener.start(
        provided.listen(),
        settings.keys().map(MutualTls::context),
        new MemberQuestions(
            provided, new PublishedFigures(newest), new DeliveryStates(chain::finished)));
  }
}
