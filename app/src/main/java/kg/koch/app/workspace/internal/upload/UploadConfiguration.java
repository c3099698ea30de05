package kg.koch.app.workspace.internal.upload;

import java.security.SecureRandom;
import java.time.Clock;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.intake.SupplierTokens;
import kg.koch.app.intake.Taken;
import kg.koch.app.intake.Uploads;
import kg.koch.app.workspace.internal.WorkspaceIndex;
import kg.koch.engine.ledger.DataFolder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where uploads lie, who may send them through the interface for programs. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

  @Bean
  UploadPlace uploadPlace(DataFolder data, Chain chain, WorkspaceIndex index, Clock clock) {
    Uploads uploads =
        new Uploads(new CountryFolder(data.root()).uploads(), new SecureRandom(), clock);
    return new UploadPlace(
        uploads,
        (file, source, period) -> {
          Taken taken = chain.deliver(file, source, period);
          index.bringUpToDate();
          return taken;
        });
  }

  @Bean
  FilterRegistrationBean<TokenFilter> tokenFilter(DataFolder data) {
    CountryFolder folder = new CountryFolder(data.root());
    return new FilterRegistrationBean<>(
        new TokenFilter(new SupplierTokens(folder.keys().resolve("suppliers"))));
  }
}
