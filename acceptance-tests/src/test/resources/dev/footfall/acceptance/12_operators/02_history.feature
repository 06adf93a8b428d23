# admin-api.md, headings 7 to 9
Feature: History in, and out again

  Background:
    Given it is 2026-02-01 at 12:00
    And the operator has provisioned
      """
      {
        "users": [{"email": "ada@example.org"}],
        "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org"}],
        "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11",
                   "imports": [{"key": "ua", "start_date": "2019-01-01", "end_date": "2019-12-31"}]},
                  {"domain": "copy.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}],
        "api_keys": [{"key": "a-long-random-text", "user": "ada@example.org", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}]
      }
      """
    And I use the key "a-long-random-text"

  Rule: Lines become visits by the rules of live traffic, and count at once

    Scenario: One visit with a purchase
      When the operator loads these events into "shop.example"
        """
        {"name":"pageview","timestamp":"2024-02-01T10:00:00","user_id":7,"pathname":"/","referrer_source":"Google","country_code":"EE"}
        {"name":"pageview","timestamp":"2024-02-01T10:05:00","user_id":7,"pathname":"/cart","referrer_source":"Bing"}
        {"name":"Purchase","timestamp":"2024-02-01T10:06:00","user_id":7,"pathname":"/cart","props":{"plan":"pro"},"revenue_reporting_amount":"10.00","revenue_reporting_currency":"EUR"}
        {"name":"engagement","timestamp":"2024-02-01T10:07:00","user_id":7,"pathname":"/cart","scroll_depth":80,"engagement_time":45000}
        """
      Then 4 lines are accepted and none is dropped
      When the operator exports the sessions of "shop.example"
      Then the lines have these values
        | start               | timestamp           | duration | pageviews | events | entry_page | exit_page | referrer_source | country_code | is_bounce | acquisition_channel |
        | 2024-02-01T10:00:00 | 2024-02-01T10:06:00 | 360      | 2         | 3      | /          | /cart     | Google          | EE           | false     | Organic Search      |
      When the operator exports the events of "shop.example"
      Then the lines have these values
        | name       | pathname | referrer_source | country_code |
        | pageview   | /        | Google          | EE           |
        | pageview   | /cart    | Google          | EE           |
        | Purchase   | /cart    | Google          | EE           |
        | engagement | /cart    | Google          | EE           |

    Scenario Outline: Two page views, <minutes> minutes apart
      When the operator loads these events into "shop.example"
        """
        {"name":"pageview","timestamp":"2024-02-01T10:00:00","user_id":7}
        {"name":"pageview","timestamp":"2024-02-01T10:<minutes>:00","user_id":7}
        """
      And the operator exports the sessions of "shop.example"
      Then there are <visits> lines

      Examples:
        | minutes | visits |
        | 25      | 1      |
        | 31      | 2      |

    Scenario: Engagement of nobody
      When the operator loads these events into "shop.example"
        """
        {"name":"pageview","timestamp":"2024-02-01","user_id":7}

        {"name":"engagement","timestamp":"2024-02-01","user_id":8}
        """
      Then line 3 is dropped because of "no_session_for_engagement"

  Rule: One faulty line keeps the whole request out

    Scenario: Two of three
      When the operator loads these events into "shop.example"
        """
        {"name":"pageview"}
        {"name":"pageview","timestamp":"2024-02-01","user_id":7}
        pageview
        """
      Then I am told "2 of 3 lines are invalid" with status 400
      And the faults are
        | line | error                     |
        | 1    | timestamp: can't be blank |
        | 3    | is not a JSON object      |
      When the operator exports the events of "shop.example"
      Then there are 0 lines

  Rule: What comes out can go in again

    Scenario: The same visits on another site
      Given the operator loads these events into "shop.example"
        """
        {"name":"pageview","timestamp":"2024-02-01T10:00:00","user_id":18446744073709551615,"pathname":"/","utm_source":"news"}
        {"name":"pageview","timestamp":"2024-02-01T10:05:00","user_id":18446744073709551615,"pathname":"/über","props":{"b":"2","a":"1"}}
        {"name":"pageview","timestamp":"2024-02-01T10:05:00","user_id":9,"pathname":"/","city_geoname_id":588409}
        """
      When the operator copies the events of "shop.example" to "copy.example"
      Then both sites have the same events and visits but for their numbers

  Rule: Aggregates of another tool are rows of an import

    Scenario: Pages of 2019
      When the operator loads these pages into "shop.example" under the import "ua"
        """
        {"date":"2019-03-01","page":"/","visitors":12,"pageviews":20,"exits":4,"total_time_on_page":300,"total_time_on_page_visits":10}
        {"date":"2019-03-01","page":"/pricing","visitors":3,"pageviews":3}
        """
      Then 2 lines are accepted

    Scenario: An import nobody has heard of
      When the operator loads these pages into "shop.example" under the import "other"
        """
        {"date":"2019-03-01","page":"/","visitors":12}
        """
      Then I am told "Import could not be found" with status 404

    Scenario: A row without a date
      When the operator loads these pages into "shop.example" under the import "ua"
        """
        {"page":"/","visitors":12}
        """
      Then I am told "1 of 1 lines is invalid" with status 400
