# ingestion.md, heading 12: Geolocation
Feature: Where a visitor is

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a new key of the team

  Rule: The address is looked up in a city database

    Scenario Outline: <address>
      Given the visitor's address is "<address>"
      When a pageview of "https://shop.example/" arrives
      Then its event is stored with
        | country_code | subdivision1_code | subdivision2_code | city_geoname_id |
        | <country>    | <region>          | <district>        | <city>          |

      Examples:
        | address              | country | region | district | city    |
        | 2.125.160.216        | GB      | GB-ENG | GB-WBK   | 2655045 |
        | 216.160.83.56        | US      | US-WA  |          | 5803556 |
        | 81.2.69.142          | GB      | GB-ENG |          | 2643743 |
        | 2001:218:1:1:1:1:1:1 | JP      |        |          | 0       |
        | 127.0.0.1            |         |        |          | 0       |
        | nowhere              |         |        |          | 0       |

  Rule: A part of a city is told as the city

    Scenario: The City of London
      Given the visitor's address is "81.2.70.1"
      When a pageview of "https://shop.example/" arrives
      Then its event is stored with
        | country_code | city_geoname_id |
        | GB           | 2643743         |

  Rule: Who hides behind an anonymous network is in no country

    Scenario: Told by the edge
      Given the visitor's address is "2.125.160.216"
      And the header x-plausible-ip-type says "anonymous_vpn_ip"
      When a pageview of "https://shop.example/" arrives
      Then its event is stored with
        | country_code | subdivision1_code | city_geoname_id |
        | A1           |                   | 0               |

  Rule: What is known of the place can keep an event out

    Scenario: A country the site refuses
      Given the site refuses countries "US"
      And the visitor's address is "216.160.83.56"
      When a pageview of "https://shop.example/" arrives
      Then the event is dropped for "site_country_blocklist"

    Scenario: An unknown country is refused by nobody
      Given the site refuses countries "US"
      When a pageview of "https://shop.example/" arrives
      Then the event is accepted
