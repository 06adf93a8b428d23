# access-control.md, heading "Rate limiting"
Feature: Hours and bursts

  Background:
    Given it is 2026-02-01 at 12:00
    And these texts
      | id | text                                                                                                                                        |
      | T2 | Invalid API key or site ID. Please make sure you're using a valid API key with access to the site you've requested.                         |
      | T4 | Too many API requests. Your API key is limited to 3 requests per hour. Please contact us to request more capacity.                          |
      | T5 | Too many API requests in a short period of time. The limit is 60 per 10 seconds. Please throttle your requests.                             |
    And team A with the site "a.example" on "Business v5"

  Rule: So many requests may be made in a clock hour

    Scenario: The fourth of three, whatever it asks
      Given team A may make 3 requests an hour
      And it is 2026-02-01 at 12:59:50
      And the key "of team A, s, editor"
      When asked for "v1 of a.example" 3 times
      Then the answer is "200"
      When asked for "v1 with an invalid metric of a.example"
      Then the answer is "429 T4"
      And it is worth asking again in 10 seconds
      When it is 2026-02-01 at 13:00
      And asked for "v1 of a.example"
      Then the answer is "200"

    Scenario: Requests that are refused later count as well
      Given team A may make 3 requests an hour
      And the key "of team A, s, stranger"
      When asked for "v2 of a.example" 3 times
      Then the answer is "401 T2"
      When asked for "v2 of a.example"
      Then the answer is "429 T4"

  Rule: Sixty of them may come within ten seconds

    Scenario: The sixty-first
      Given the key "of team A, s, editor"
      And it is 2026-02-01 at 12:00:03
      When asked for "v1 of a.example" 60 times
      Then the answer is "200"
      When it is 2026-02-01 at 12:00:09
      And asked for "v1 of a.example"
      Then the answer is "429 T5"
      And it is worth asking again in 1 second
      When it is 2026-02-01 at 12:00:10
      And asked for "v1 of a.example"
      Then the answer is "200"

  @intro-14
  Rule: A team's keys share one count over all APIs

    Scenario: Two keys, three APIs
      Given team A may make 3 requests an hour
      And the key "of team A, s, editor"
      When asked for "the list of sites"
      And asked for "v2 of a.example"
      Given the key "of team A, p, owner"
      When asked for "v1 of a.example"
      Then the answer is "200"
      When asked for "the details of a.example"
      Then the answer is "429 T4"

  @intro-18
  Rule: A user's legacy keys share one count, held against the limit of the team whose site is asked for

    Scenario: What other teams allow is not used up by it
      Given team A may make 3 requests an hour
      And the key "legacy, s, owner"
      When asked for "the list of sites" 3 times
      Then the answer is "200"
      Given the key "legacy, s, owner"
      When asked for "v1 of a.example"
      Then the answer is "429 T4"
      When asked for "the list of sites"
      Then the answer is "200"
      Given the key "of team A, s, owner"
      When asked for "v1 of a.example"
      Then the answer is "200"
