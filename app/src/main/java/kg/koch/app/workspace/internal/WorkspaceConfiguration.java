package kg.koch.app.workspace.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.chain.Progress;
import kg.koch.app.database.StageDatabases;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.CatalogReader;
import kg.koch.engine.ledger.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workspace's parts: the data folder held by it alone, the chain, the index, the key. */
@Configuration(proxyBeanMethods = false)
class WorkspaceConfiguration {

  @Bean(destroyMethod = "close")
  DataFolder dataFolder(@Value("${koch.data}") Path data) {
    return DataFolder.hold(data);
  }

  @Bean
  Catalog catalog(@Value("${koch.catalog}") Path catalog) {
    return new CatalogReader(new CatalogFolder(catalog)).read();
  }

  @Bean
  KeyFolder keyFolder(DataFolder data) {
    return KeyFolder.open(new CountryFolder(data.root()).keys(), new SecureRandom());
  }

  @Bean
  Chain chain(DataFolder data, Catalog catalog, KeyFolder keys) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Chain(new CountryFolder(data.root()), catalog, keys, threads, Progress.SILENT);
  }

  @Bean
  WorkspaceIndex workspaceIndex(StageDatabases databases, Chain chain) {
    WorkspaceIndex index =
        new WorkspaceIndex(new DeliveryIndex(databases), new StepIndex(databases), chain);
    index.bringUpToDate();
    return index;
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  FilterRegistrationBean<KeyFilter> keyFilter(KeyFolder keys) {
    return new FilterRegistrationBean<>(new KeyFilter(keys.workspace()));
  }
}
