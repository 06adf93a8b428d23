package com.example;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(properties = "stats.folder=target/stats-${random.uuid}")
@AutoConfigureMockMvc
class ShopTest {
    @Autowired
    private MockMvc web;

    @Test
    void aPageThatIsShownIsCounted() throws Exception {
        web.perform(get("/pricing").header("User-Agent", "Firefox/126.0")).andExpect(status().isOk());
        web.perform(get("/pricing").header("User-Agent", "Firefox/126.0")).andExpect(status().isOk());
        web.perform(get("/views")).andExpect(content().json("{\"/pricing\": 2}"));
    }
}
