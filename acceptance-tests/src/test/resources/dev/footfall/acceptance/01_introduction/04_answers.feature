# The introduction to the API, heading "Answers"
Feature: The shape of answers

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a new key of the team

  @intro-35 @intro-37
  Rule: A successful answer is JSON with its results

    Scenario: A site without visits
      When I ask for visitors and pageviews of the last 30 days
      Then the status is 200
      And the answer is JSON with the member "results"
      And the answer has these values
        | visitors | pageviews |
        | 0        | 0         |
