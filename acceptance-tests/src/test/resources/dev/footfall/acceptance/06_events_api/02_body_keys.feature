# ingestion.md, heading 2: Body keys
Feature: What an event says, under long names and short ones

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan

  Rule: The first key that says something counts; null and false say nothing, an empty text and 0 do

    Scenario Outline: The name, n: <n> and name: <name>
      When an event with these keys is sent
        | key  | value                   |
        | n    | <n>                     |
        | name | <name>                  |
        | u    | "https://shop.example/" |
        | d    | "shop.example"          |
      Then its event is stored with
        | name     |
        | <stored> |

      Examples:
        | n        | name | stored   |
        | "a"      | "b"  | a        |
        |          | "b"  | b        |
        | null     | "b"  | b        |
        | false    | "b"  | b        |
        | 404      |      | 404      |
        | 0        | "b"  | 0        |
        | " Two  " |      | " Two  " |

    Scenario: An empty short name hides the long one
      When an event with these keys is sent
        | key  | value                   |
        | n    | ""                      |
        | name | "b"                     |
        | u    | "https://shop.example/" |
        | d    | "shop.example"          |
      Then it is refused for "event_name: can't be blank"

    Scenario: Long names of everything
      When an event with these keys is sent
        | key         | value                            |
        | name        | "Signup"                         |
        | url         | "https://shop.example/a#b"       |
        | domain      | "shop.example"                   |
        | referrer    | "https://indiehackers.test/page" |
        | props       | {"plan": "pro"}                  |
        | hashMode    | 1                                |
        | interactive | false                            |
      Then its event is stored with
        | name   | pathname | referrer               | props    |
        | Signup | /a#b     | indiehackers.test/page | plan=pro |
      And its visit is stored with
        | is_bounce |
        | true      |

    Scenario Outline: Properties under <used> come before <passed over>
      When an event with these keys is sent
        | key           | value                   |
        | n             | "Signup"                |
        | u             | "https://shop.example/" |
        | d             | "shop.example"          |
        | <passed over> | {"from": "second"}      |
        | <used>        | {"from": "first"}       |
      Then its event is stored with
        | props      |
        | from=first |

      Examples:
        | used | passed over |
        | m    | meta        |
        | meta | p           |
        | p    | props       |

    Scenario: Of revenue alone the long name comes first
      Given the site has the revenue goal "Purchase" in EUR
      When an event with these keys is sent
        | key     | value                            |
        | n       | "Purchase"                       |
        | u       | "https://shop.example/"          |
        | d       | "shop.example"                   |
        | $       | {"amount": 1, "currency": "EUR"} |
        | revenue | {"amount": 2, "currency": "EUR"} |
      Then its event is stored with
        | revenue_source_amount |
        | 2.00                  |

  Rule: Without a site the host of the page is the site

    Scenario Outline: d: <d>
      When an event with these keys is sent
        | key | value                        |
        | n   | "pageview"                   |
        | u   | "https://www.shop.example/a" |
        | d   | <d>                          |
      Then its event is stored with
        | hostname     | pathname |
        | shop.example | /a       |

      Examples:
        | d    |
        |      |
        | null |
        | 7    |

  Rule: Hash mode is the number 1, however it is written

    Scenario Outline: h: <h>
      When an event with these keys is sent
        | key | value                      |
        | n   | "pageview"                 |
        | u   | "https://shop.example/a#b" |
        | d   | "shop.example"             |
        | h   | <h>                        |
      Then its event is stored with
        | pathname   |
        | <pathname> |

      Examples:
        | h     | pathname |
        |       | /a       |
        | 1     | /a#b     |
        | "1"   | /a#b     |
        | 0     | /a       |
        | 2     | /a       |
        | "0"   | /a       |
        | false | /a       |

    Scenario Outline: h: <h> is nothing of the kind
      When an event with these keys is sent
        | key | value                      |
        | n   | "pageview"                 |
        | u   | "https://shop.example/a#b" |
        | d   | "shop.example"             |
        | h   | <h>                        |
      Then it is refused for "hash_mode: is invalid"

      Examples:
        | h     |
        | true  |
        | 1.5   |
        | "yes" |
        | ""    |
        | [1]   |

  Rule: An event is one that somebody caused, unless either key says otherwise

    Scenario Outline: i: <i> and interactive: <interactive>
      When an event with these keys is sent
        | key         | value                   |
        | n           | "Signup"                |
        | u           | "https://shop.example/" |
        | d           | "shop.example"          |
        | i           | <i>                     |
        | interactive | <interactive>           |
      Then its visit is stored with
        | is_bounce |
        | <bounce>  |

      Examples:
        | i       | interactive | bounce |
        |         |             | false  |
        | true    |             | false  |
        | false   |             | true   |
        |         | false       | true   |
        | true    | false       | true   |
        | "false" | 0           | false  |

  Rule: What is not known, or of the wrong kind, is passed over

    Scenario: Screens, versions and inventions
      When an event with these keys is sent
        | key          | value                   |
        | n            | "pageview"              |
        | u            | "https://shop.example/" |
        | d            | "shop.example"          |
        | r            | 7                       |
        | w            | 320                     |
        | screen_width | 320                     |
        | v            | "new"                   |
        | sd           | 50                      |
        | e            | 7000                    |
        | colour       | "red"                   |
      Then its event is stored with
        | name     | referrer | screen_size | scroll_depth | engagement_time | props |
        | pageview |          | Desktop     | 0            | 0               |       |
