# ingestion.md, headings 8 to 10: Referrer and source, click ids, acquisition channel
Feature: Where a visit came from

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan

  Rule: A referrer is another host's page, without query, fragment and slashes at its end

    Scenario Outline: <referrer>
      When a pageview of "https://www.shop.example/" arrives from "<referrer>"
      Then its event is stored with
        | referrer |
        | <stored> |

      Examples:
        | referrer                                 | stored                         |
        | https://www.indiehackers.test/page?x=1#h | indiehackers.test/page         |
        | https://facebook.com/page/               | facebook.com/page              |
        | https://facebook.com///                  | facebook.com                   |
        | android-app://some.android.app           | android-app://some.android.app |
        | https://blog.shop.example/a%20B          | blog.shop.example/a%20B        |
        | https://shop.example/other               |                                |
        | https://www.shop.example/other           |                                |
        | ftp://indiehackers.test/x                |                                |
        | https:://x                               |                                |
        | http://localhost:4000/                   |                                |
        | indiehackers.test                        |                                |

  Rule: The referrer's host names the source

    Scenario Outline: <referrer>
      When a pageview of "https://shop.example/" arrives from "https://<referrer>"
      Then its event is stored with
        | referrer_source |
        | <source>        |

      Examples:
        | referrer             | source      |
        | m.facebook.com       | Facebook    |
        | google.co.uk         | Google      |
        | search.yahoo.com     | Yahoo!      |
        | news.ycombinator.com | Hacker News |
        | github.com           | GitHub      |
        | mail.google.com      | Gmail       |
        | www.youtube.com      | Youtube     |
        | tiktok.com           | TikTok      |
        | chatgpt.com          | chatgpt.com |
        | x.com                | x.com       |
        | t.me                 | Telegram    |
        | linktr.ee            | Linktree    |
        | www.blog.test/a      | blog.test   |
        | en.wikipedia.org     | Wikipedia   |

  Rule: A tag in the address comes before the referrer, and is kept as it was written

    Scenario Outline: ?<tags>, from Google
      When a pageview of "https://shop.example/?<tags>" arrives from "https://google.com"
      Then its event is stored with
        | referrer_source | utm_source   |
        | <source>        | <utm_source> |

      Examples:
        | tags                           | source      | utm_source  |
        | ref=producthunt                | producthunt | producthunt |
        | utm_source=GOOGLE              | Google      | GOOGLE      |
        | source=Google-ads              | Google      | Google-ads  |
        | utm_source=fb&source=ig&ref=yt | Facebook    | fb          |
        | ref=yt&source=ig               | Instagram   | ig          |
        | utm_source=                    |             |             |
        | utm_source=a&utm_source=Two+B  | Two B       | Two B       |
        | x=1                            | Google      |             |

    Scenario: The other tags are kept as well
      When a pageview of "https://shop.example/?utm_medium=Email&utm_campaign=a%20b&utm_content=x&utm_term=%C3%BC" arrives
      Then its event is stored with
        | utm_medium | utm_campaign | utm_content | utm_term |
        | Email      | a b          | x           | ü        |

  Rule: A click id is known by its name, and tells the medium that nobody told

    Scenario Outline: ?<query> from <referrer>
      When a pageview of "https://shop.example/?<query>" arrives from "https://<referrer>"
      Then its event is stored with
        | click_id_param | utm_medium | acquisition_channel |
        | <click id>     | <medium>   | <channel>           |

      Examples:
        | query               | referrer     | click id | medium    | channel        |
        | gclid=1             | google.com   | gclid    | (gclid)   | Paid Search    |
        | msclkid=1           | bing.com     | msclkid  | (msclkid) | Paid Search    |
        | gclid=1&utm_medium= | google.com   | gclid    |           | Paid Search    |
        | gclid=1             | bing.com     | gclid    |           | Organic Search |
        | fbclid=             | facebook.com | fbclid   |           | Organic Social |
        | fbclid=1&wbraid=1   | google.com   | wbraid   |           | Organic Search |
        | twclid=1&fbclid=2   | blog.test    | fbclid   |           | Referral       |

  Rule: The first channel whose condition holds is the channel

    Scenario Outline: <channel>: ?<query> from <referrer>
      When a pageview of "https://shop.example/?<query>" arrives from "<referrer>"
      Then its event is stored with
        | acquisition_channel |
        | <channel>           |
      And its visit is stored with
        | acquisition_channel |
        | <channel>           |

      Examples:
        | query                                           | referrer                | channel                   |
        | utm_campaign=Cross-Network-1&utm_medium=display |                         | Cross-network             |
        | utm_medium=display&utm_source=google&gclid=1    |                         | Display                   |
        | utm_medium=cpm&utm_source=facebook              |                         | Display                   |
        | utm_source=shopify&utm_medium=paid              |                         | Paid Shopping             |
        | utm_campaign=eshop&utm_medium=cpc               |                         | Paid Shopping             |
        | utm_source=google&utm_medium=paid               |                         | Paid Search               |
        | utm_source=adwords                              |                         | Paid Search               |
        | utm_source=fb-ads                               |                         | Paid Social               |
        | utm_source=youtube&utm_medium=paid              |                         | Paid Video                |
        | utm_source=newspaper&utm_medium=ppc             |                         | Paid Other                |
        | utm_campaign=my-shop                            |                         | Organic Shopping          |
        | utm_campaign=workshop                           |                         | Direct                    |
        |                                                 | https://facebook.com    | Organic Social            |
        | utm_medium=social+media                         |                         | Organic Social            |
        |                                                 | https://youtube.com     | Organic Video             |
        | utm_medium=a-video-thing                        |                         | Organic Video             |
        |                                                 | https://chatgpt.com     | Organic Search            |
        |                                                 | https://duckduckgo.com  | Organic Search            |
        |                                                 | https://mail.google.com | Email                     |
        | utm_source=weekly-newsletter                    |                         | Email                     |
        | utm_medium=e-mail                               |                         | Email                     |
        | utm_medium=affiliate                            |                         | Affiliates                |
        | utm_medium=audio                                |                         | Audio                     |
        | utm_source=sms                                  |                         | SMS                       |
        | utm_medium=web-push                             |                         | Mobile Push Notifications |
        | utm_source=firebase                             |                         | Mobile Push Notifications |
        |                                                 | https://blog.test       | Referral                  |
        | utm_medium=link                                 |                         | Referral                  |
        |                                                 |                         | Direct                    |
