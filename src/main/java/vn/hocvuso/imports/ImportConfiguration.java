package vn.hocvuso.imports;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({ImportSettings.class, ImportFolder.class})
class ImportConfiguration {}
