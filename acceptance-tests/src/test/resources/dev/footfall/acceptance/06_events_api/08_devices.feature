# ingestion.md, heading 11: User agent
Feature: What a visitor uses

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a new key of the team

  Rule: Browser, system and size of screen are told by the text that the browser sends

    Scenario Outline: <agent>
      Given the visitor's browser says "<agent>"
      When a pageview of "https://shop.example/" arrives
      Then its event is stored with
        | browser   | browser_version | operating_system | operating_system_version | screen_size |
        | <browser> | <version>       | <system>         | <system version>         | <size>      |

      Examples:
        | agent                                                                                                                                                    | browser         | version | system  | system version | size    |
        | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_4) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.110 Safari/537.36                                | Chrome          | 70.0    | Mac     | 10.13          | Desktop |
        | Mozilla/5.0 (Linux; Android 6.0; U007 Pro Build/MRA58K; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/44.0.2403.119 Mobile Safari/537.36 | Mobile App      | 44.0    | Android | 6.0            | Mobile  |
        | Mozilla/5.0 (Linux; U; Android 4.2.2; it-it; Surfing TAB B 9.7 3G Build/JDQ39) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30   | Android Browser |         | Android | 4.2            | Tablet  |
        | Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4.1 Mobile/15E148 Safari/604.1              | Safari          | 17.4    | iOS     | 17.4           | Mobile  |
        | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36 Edg/124.0.2478.67                        | Microsoft Edge  | 124.0   | Windows | 10             | Desktop |
        | unknown UA                                                                                                                                               |                 |         |         |                |         |
        | curl/8.4.0                                                                                                                                               | curl            | 8.4     |         |                |         |

    Scenario: Hints and a screen's width count for nothing
      Given the header Sec-CH-UA-Platform says "Windows"
      And the header Sec-CH-UA-Mobile says "?1"
      When the event "pageview" of "https://shop.example/" arrives with
        | key | value |
        | w   | 320   |
      Then its event is stored with
        | operating_system | screen_size |
        | Mac              | Desktop     |

  Rule: Robots leave nothing behind

    Scenario Outline: <agent>
      Given the visitor's browser says "<agent>"
      When a pageview of "https://shop.example/" arrives
      Then the event is dropped for "bot"
      And 0 events are stored

      Examples:
        | agent                                                                                                            |
        | generic crawler                                                                                                  |
        | my-monitor/1.0                                                                                                   |
        | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)                                         |
        | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/85.0.4183.83 Safari/537.36 |
        | facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)                                        |
