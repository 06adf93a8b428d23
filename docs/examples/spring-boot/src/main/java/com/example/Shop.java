package com.example;

import dev.footfall.domain.site.Site;
import dev.footfall.embedded.Footfall;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** {@code mvn compile exec:java -Dexec.mainClass=com.example.Shop} */
@SpringBootApplication(proxyBeanMethods = false)
public class Shop {
    public static void main(String[] arguments) {
        SpringApplication.run(Shop.class, arguments);
    }

    /** Closed by Spring at the end. */
    @Bean
    Footfall footfall(@Value("${stats.folder:stats}") Path folder) {
        return Footfall.open(folder);
    }

    @Bean
    Site site(Footfall footfall) {
        return footfall.site("shop.example");
    }
}
